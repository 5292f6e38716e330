import Testing

@Suite("An element that cannot become an entry is reported, and the rest is read on")
struct KnowledgeDecoderTests {
    private static func noDuration(_ text: String, in name: String) -> String {
        "'\(text)' in '\(name)' is no ISO 8601 duration; write PT6H, P3D, P2W, P6M or P1Y"
    }

    static let times = [
        (
            Edit("👉<aftercare id=\"ac-slicing\"", "PT2H", "PT0H"),
            "the window ends (PT0H) before it starts (PT0H); exchange 'from' and 'until' or mend one"
        ),
        (
            Edit("👉<timeline id=\"tl-cool\"", "from=\"PT0H\"", "from=\"P1D\""),
            "the window ends (PT2H) before it starts (P1D); exchange 'from' and 'until' or mend one"
        ),
        (
            Edit("👉<aftercare id=\"ac-slicing\"", "PT2H", "2 hours"),
            noDuration("2 hours", in: "until")
        ),
        (Edit("👉<timeline id=\"tl-cool\"", "PT0H", "P0H"), noDuration("P0H", in: "from")),
        (
            Edit("👉<contraindication id=\"ci-coeliac\"", "where", "wait=\"soon\" where"),
            noDuration("soon", in: "wait")
        ),
    ]

    @Test("windows that end too soon, and malformed durations", arguments: times)
    func time(edit: Edit, message: String) throws {
        try expectFault(edit, message)
    }

    static let duplicates = [
        (
            "<source id=\"common\" kind=\"article\" checked=\"no\"><title>T</title><author>A</author></source>",
            "a second 'common'; the first stands at bread.xml:11:3; rename or delete one"
        ),
        (
            "<activity id=\"crust\"><name>crusting</name></activity>",
            "a second 'crust'; the first stands at bread.xml:23:3; rename or delete one"
        ),
        (
            "<left-out id=\"rye-legend\">Another one.</left-out>",
            "a second 'rye-legend'; the first stands at bread.xml:107:3; rename or delete one"
        ),
        (
            "<intent id=\"help\" answer=\"red-flags\"/>",
            "a second 'help'; the first stands at bread.xml:103:3; rename or delete one"
        ),
        (
            """
            <fact id="def-sourdough" topic="crust" aspect="myth" grade="none" checked="no" \
            sources="common"><short>Crust is crust.</short></fact>
            """,
            "a second 'def-sourdough'; the first stands at bread.xml:28:3; rename or delete one"
        ),
        ("<words id=\"can\">might</words>", "a second word list 'can'; join the two"),
        (
            "<shorthand means=\"what was\">wots Whats</shorthand>",
            "'whats' stands for 'what is' already; delete one of the two"
        ),
    ]

    @Test("a second entry of the same kind and id", arguments: duplicates)
    func duplicate(element: String, message: String) throws {
        try expectFault(.adding("👉" + element), message)
    }
}

// MARK: - Patterns

extension KnowledgeDecoderTests {
    private static func unclosed(_ column: Int) -> String {
        "expected ')' to close the group opened at column \(column) of the pattern"
    }

    static let patterns = [
        (Edit("oven ... (fire|flame)", "flame)", "flame👉"), unclosed(10)),
        (Edit("{#sour-smell} ...", "bad)", "bad👉"), unclosed(19)),
        (Edit("<pattern>who are you", "are you", "are 👉, you"), "unexpected ','"),
        (Edit("<pattern>who are you", "are you", "are\n      (you👉"), unclosed(15)),
        (
            Edit("{#sour-smell} ...", "{#sour-smell}", "\n{👉smell}"),
            "unknown kind '{smell}'; known are treatment, active, condition, area, activity, "
                + "state, symptom, theme; write {#id} for one concept"
        ),
        (Edit("(fix|help|improve)", "fix", "👉"), empty),
        (Edit("@can i [eat|have]", "@can", "👉@cann"), unknownWords),
        (
            Edit("<pattern>my head hurts", "my head hurts", "👉[my head hurts]"),
            "the pattern would match anything; put in a word that must be there"
        ),
        (.adding("<words id=\"must\">must|👉|shall</words>"), empty),
    ]

    private static let empty = "empty alternative; write a word, or [ ] around what may be absent"
    private static let unknownWords = "unknown word list '@cann'; define <words id=\"cann\">"

    @Test("a malformed pattern or cue, at its place in the text", arguments: patterns)
    func pattern(edit: Edit, message: String) throws {
        try expectFault(edit, message)
    }
}

extension KnowledgeDecoderTests {
    @Test("every malformed pattern of an entry is reported")
    func severalPatterns() throws {
        let edit = Edit("<pattern>thank you", "thank you", "a,</pattern><pattern>b;")
        let loaded = try LoadedFolder(["bread.xml": edit.text()])
        #expect(
            loaded.reports == [
                "bread.xml:100:78: error: unexpected ','",
                "bread.xml:100:99: error: unexpected ';'",
            ]
        )
    }
}

// MARK: - Behind the schema

extension KnowledgeDecoderTests {
    /// A schema that lets everything through, so that the decoder's own refusals show.
    private static let laxSchema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="knowledge"><xs:complexType><xs:sequence>
            <xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """

    static let refusals = [
        (Edit("👉<fact id=\"dense-young\"", " topic=\"sourdough\"", ""), needs("fact", "topic")),
        (Edit("👉<fact id=\"dense-young\"", "\"dense-young\"", "\" \""), needs("fact", "id")),
        (Edit("👉<timeline", " from=\"PT0H\"", ""), needs("timeline", "from")),
        (Edit("👉<contraindication", "\"avoid\"", "\"maybe\""), "'maybe' is no value of 'verdict'"),
        (Edit("👉<red-flag", "\"bakers-guild\"", "\"\""), "'sources' must name at least one id"),
        (Edit("👉<timeline", "<seen>The crust crackles.</seen>", ""), "<timeline> needs a <seen>"),
        (Edit("<seen>The", "<seen>The crust crackles.", "👉<seen> "), isEmpty("seen")),
        (Edit("<name>crust", "<name>crust", "👉<name>\n"), emptyName),
        (
            Edit("👉<topic id=\"crust\"", "<name>crust</name>", ""),
            "'crust' has no name; write a <name>"
        ),
        (Edit("👉<left-out", "A legend, with no source.", ""), noReason),
        (.adding("👉<fakt/>"), "<fakt> is no knowledge; delete it"),
    ]

    private static func needs(_ element: String, _ attribute: String) -> String {
        "<\(element)> needs the attribute '\(attribute)'"
    }

    private static func isEmpty(_ element: String) -> String {
        "<\(element)> is empty; write its text"
    }

    private static let emptyName = "a name of 'crust' is empty; write it or delete it"
    private static let noReason = "<left-out> is empty; write the reason"

    @Test("what a laxer schema lets through is still refused", arguments: refusals)
    func refusal(edit: Edit, message: String) throws {
        try expectFault(edit, message, schema: Self.laxSchema)
    }
}
