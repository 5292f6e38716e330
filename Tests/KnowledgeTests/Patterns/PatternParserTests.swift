import Diagnostics
import Knowledge
import TestSupport
import Testing

@Suite("A pattern is parsed into the tree that it spells, or refused where it is wrong")
struct PatternParserTests {
    static let lists: Set<String> = ["can"]

    static let trees: [(String, Pattern.Node)] = [
        ("hurt", .word("hurt")),
        ("does it hurt", .sequence([.word("does"), .word("it"), .word("hurt")])),
        ("  a \n\t b  ", .sequence([.word("a"), .word("b")])),
        ("a|b", .anyOf([.word("a"), .word("b")])),
        ("a b|c", .anyOf([.sequence([.word("a"), .word("b")]), .word("c")])),
        ("(a|b) c", .sequence([.anyOf([.word("a"), .word("b")]), .word("c")])),
        ("( a )", .word("a")),
        ("((a|b)|c)", .anyOf([.anyOf([.word("a"), .word("b")]), .word("c")])),
        ("[a|b] c", .sequence([.optional(.anyOf([.word("a"), .word("b")])), .word("c")])),
        ("[a [b]] c", nestedOptional),
        ("a(b)c", .sequence([.word("a"), .word("b"), .word("c")])),
        ("{treatment}", .kind(.treatment)),
        ("on {area}s", .sequence([.word("on"), .kind(.area), .word("s")])),
        ("{#acne-scars}", .concept("acne-scars")),
        ("^ hello $", .sequence([.start, .word("hello"), .end])),
        ("^hello$", .sequence([.start, .word("hello"), .end])),
        ("a ... b", .sequence([.word("a"), .gap, .word("b")])),
        ("a...b", .sequence([.word("a"), .gap, .word("b")])),
        ("@can i", .sequence([.list("can"), .word("i")])),
        ("@can", .list("can")),
        ("it's t-shirt and/or 50%", wordMarks),
        ("peau sèche", .sequence([.word("peau"), .word("sèche")])),
    ]

    private static let nestedOptional = Pattern.Node.sequence([
        .optional(.sequence([.word("a"), .optional(.word("b"))])), .word("c"),
    ])

    private static let wordMarks = Pattern.Node.sequence([
        .word("it's"), .word("t-shirt"), .word("and/or"), .word("50%"),
    ])

    @Test("spells a tree", arguments: trees)
    func tree(text: String, root: Pattern.Node) throws {
        let pattern = try PatternParser.pattern(
            from: text,
            at: SourcePosition(file: "dryness.xml"),
            wordLists: Self.lists
        )
        #expect(pattern.root == root)
    }

    @Test("every kind of concept is a slot", arguments: Concept.Kind.allCases)
    func slot(kind: Concept.Kind) throws {
        let place = SourcePosition(file: "dryness.xml")
        let pattern = try PatternParser.pattern(from: "{\(kind.rawValue)}", at: place)
        #expect(pattern.root == .kind(kind))
    }

    @Test("keeps its text on one line, and its place")
    func textAndPlace() throws {
        let place = SourcePosition(file: "dryness.xml", line: 7, column: 9)
        let pattern = try PatternParser.pattern(from: "\n  my [very]\n  skin ", at: place)
        #expect(pattern.text == "my [very] skin")
        #expect(pattern.position == place)
    }

    @Test("lists every node, the outer before the inner")
    func allNodes() throws {
        let place = SourcePosition(file: "dryness.xml")
        let pattern = try PatternParser.pattern(from: "[a|{#b}] c", at: place)
        let inner: [Pattern.Node] = [.word("a"), .concept("b")]
        #expect(
            pattern.root.all == [
                pattern.root, .optional(.anyOf(inner)), .anyOf(inner), .word("a"), .concept("b"),
                .word("c"),
            ]
        )
    }
}

// MARK: - Faults

extension PatternParserTests {
    private static let empty = "empty alternative; write a word, or [ ] around what may be absent"

    private static let matchesAnything =
        "the pattern would match anything; put in a word that must be there"

    private static func unknownKind(_ name: String) -> String {
        "unknown kind '{\(name)}'; known are treatment, active, condition, area, activity, state, "
            + "symptom, theme; write {#id} for one concept"
    }

    private static func unclosed(_ closing: String, _ column: Int) -> String {
        "expected '\(closing)' to close the group opened at column \(column) of the pattern"
    }

    /// Faulty patterns, each with a 👉 where its message must point.
    static let faults: [(String, String)] = [
        ("a @👉", "the pattern ends too early; write what belongs here"),
        ("a ..👉", "the pattern ends too early; write what belongs here"),
        (
            String(repeating: "(", count: 16) + "👉" + String(repeating: "(", count: 30_000),
            "groups are nested deeper than 16; flatten them"
        ),
        ("👉", empty),
        ("  👉", empty),
        ("my (skin | 👉", empty),
        ("my (👉| skin)", empty),
        ("skin |👉| face", empty),
        ("(👉) skin", empty),
        ("[👉] skin", empty),
        ("👉) skin", empty),
        ("my (skin | face👉", unclosed(")", 4)),
        ("my (skin [or] (face)👉", unclosed(")", 4)),
        ("[it👉", unclosed("]", 1)),
        ("a {treatment👉", unclosed("}", 3)),
        ("peau sèche👉) et", "unexpected ')'"),
        ("cafe\u{301} 👉) et", "unexpected ')'"),
        ("a 👉]", "unexpected ']'"),
        ("(a👉]", "unexpected ']'"),
        ("[a👉)", "unexpected ')'"),
        ("a 👉}", "unexpected '}'"),
        ("a👉, b", "unexpected ','"),
        ("what is it👉?", "unexpected '?'"),
        ("so dry 👉😢", "unexpected '😢'"),
        ("@👉(a|b)", "unexpected '('"),
        ("{treatment👉|condition}", "unexpected '|'"),
        ("{treatment👉{", "unexpected '{'"),
        ("a ..👉b", "unexpected 'b'"),
        ("a .👉[b]", "unexpected '['"),
        ("for {👉treatmnt}", unknownKind("treatmnt")),
        ("for {👉}", unknownKind("")),
        ("for {👉#}", unknownKind("#")),
        ("for {👉Area}", unknownKind("Area")),
        ("how 👉@cna i", "unknown word list '@cna'; define <words id=\"cna\">"),
        ("👉[a]", matchesAnything),
        ("👉^ $", matchesAnything),
        ("👉...", matchesAnything),
        ("👉[a] ... [b|c]", matchesAnything),
        ("👉a|[b]", matchesAnything),
        ("dry\n    skin👉)", "unexpected ')'"),
        ("👉\n    [a]", matchesAnything),
    ]

    @Test("points at the fault", arguments: faults)
    func fault(marked: String, message: String) throws {
        let pattern = MarkedText(marked)
        let origin = SourcePosition(file: "dryness.xml", line: 7, column: 14)
        let error = try #require(throws: PatternError.self) {
            try PatternParser.pattern(from: pattern.text, at: origin, wordLists: Self.lists)
        }
        #expect(error.description == "\(pattern.place(from: origin)): error: \(message)")
    }
}
