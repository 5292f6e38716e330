import TestSupport
import Testing

@Suite("No activity may be allowed and forbidden at the same moment")
struct AftercareContradictionCheckTests {
    private static func rule(
        _ rule: String,
        _ window: String,
        topic: String = "sourdough"
    ) -> String {
        """
        👉<aftercare id="ac-new" topic="\(topic)" activity="slicing" rule="\(rule)" \(window) \
        strength="may" checked="yes" sources="bakers-guild">
          <instruction>Slice the loaf.</instruction>
          <reason>It is bread.</reason>
        </aftercare>
        """
    }

    static let contradictions = [
        rule("start", "from=\"PT1H\""),
        rule("use", "from=\"PT1H\" until=\"P1D\""),
        rule("start", "from=\"PT0H\" until=\"PT1M\""),
    ]

    @Test(
        "the later rule of the two is reported, with the place of the other",
        arguments: contradictions
    )
    func contradiction(rule: String) throws {
        try expectFault(
            .adding(rule),
            "'ac-slicing' and 'ac-new' both allow and forbid 'slicing' at the same moment; "
                + "mend a window (the other stands at bread.xml:44:3)"
        )
    }

    @Test("a rule that forbids what an earlier one allows is reported as well")
    func forbiddenLater() throws {
        let edit = Edit("<aftercare id=\"ac-slicing\"", "rule=\"avoid\"", "rule=\"start\"")
        let rule = MarkedText(Self.rule("avoid", "from=\"PT1H\"")).text
        let text = try edit.text().replacing("</knowledge>", with: rule + "</knowledge>")
        let loaded = try LoadedFolder(["bread.xml": text])
        #expect(
            loaded.reports == [
                "bread.xml:108:1: error: 'ac-slicing' and 'ac-new' both allow and forbid 'slicing' "
                    + "at the same moment; mend a window (the other stands at bread.xml:44:3)"
            ]
        )
    }

    static let agreements = [
        rule("start", "from=\"PT2H\""),
        rule("avoid", "from=\"PT1H\""),
        rule("limit", "from=\"PT1H\""),
        rule("start", "from=\"PT1H\"", topic: "yeast-bread"),
    ]

    @Test("rules that touch, agree or concern another topic are fine", arguments: agreements)
    func agreement(rule: String) throws {
        try expectNoFault(.adding(rule))
    }
}
