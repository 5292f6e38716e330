import Knowledge
import Testing

@Suite("What is not known is found")
struct KnowledgeGapsTests {
    private static func fact(_ topic: String, _ aspect: String, about: String = "") -> String {
        """
        <fact id="f-\(topic)-\(aspect)" topic="\(topic)" aspect="\(aspect)" about="\(about)" \
        grade="weak" checked="yes" sources="common"><short>It is so.</short></fact>
        """
    }

    private static let contraindication = """
        <contraindication id="ci-yeast" topic="yeast-bread" who="coeliac" verdict="avoid" \
        where="anywhere" grade="strong" checked="yes" sources="common"><label>Coeliac</label>\
        <reason>It holds gluten.</reason><advice>Leave it.</advice></contraindication>
        """

    private static let rule = """
        <aftercare id="ac-yeast" topic="yeast-bread" activity="slicing" rule="avoid" from="PT0H" \
        strength="must" checked="yes" sources="common"><instruction>Wait.</instruction>\
        <reason>It is hot.</reason></aftercare>
        """

    /// Elements that are added to the bread, and the topics that nothing is known on then.
    static let unknown: [(String, [String])] = [
        ("", ["yeast-bread"]),
        (fact("yeast-bread", "definition"), []),
        (fact("sourdough", "definition", about: "yeast-bread"), []),
        (
            """
            <topic id="malt" kind="active"><name>malt</name></topic>
            <topic id="burnt-base" kind="condition"><name>burnt base</name></topic>
            <topic id="rim" kind="area"><name>rim</name></topic>
            <theme id="price"><name>price</name></theme>
            """,
            ["yeast-bread", "malt", "burnt-base"]
        ),
        (
            "<topic id=\"bun\" kind=\"treatment\" is=\"yeast-bread\"><name>bun</name></topic>",
            ["yeast-bread", "bun"]
        ),
        (
            "<topic id=\"miche\" kind=\"treatment\" is=\"rye-sourdough\"><name>miche</name></topic>",
            ["yeast-bread"]
        ),
    ]

    @Test(
        "treatments, products and complaints without facts, on which no wider one or other topic speaks",
        arguments: unknown
    )
    func unknownTopics(elements: String, topics: [String]) throws {
        let gaps = KnowledgeGaps(try Bread.knowledge(adding: elements))
        #expect(gaps.unknownTopics.map(\.id) == topics)
    }

    /// Elements that are added to the bread, and what is open then, as topic and intents.
    static let open: [(String, [String: [String]])] = [
        ("", [:]),
        (fact("yeast-bread", "definition"), ["yeast-bread": ["benefit-for-condition"]]),
        (
            fact("yeast-bread", "myth"),
            [
                "yeast-bread": [
                    "definition", "benefit-for-condition", "suitability-personal",
                    "aftercare-activity",
                ]
            ]
        ),
        (
            fact("yeast-bread", "myth") + contraindication,
            ["yeast-bread": ["definition", "benefit-for-condition", "aftercare-activity"]]
        ),
        (
            fact("yeast-bread", "myth") + contraindication + rule,
            ["yeast-bread": ["definition", "benefit-for-condition"]]
        ),
        (fact("yeast-bread", "definition") + fact("yeast-bread", "condition"), [:]),
        // A complaint is measured by complaints alone.
        (fact("dense-crumb", "condition"), [:]),
        // A rule without a fact makes no topic known.
        (rule, [:]),
    ]

    @Test(
        "what is offered, and answered on another topic of the kind but not on this one",
        arguments: open
    )
    func openIntents(elements: String, expected: [String: [String]]) throws {
        let gaps = KnowledgeGaps(try Bread.knowledge(adding: elements)).gaps
        let found = gaps.map { ($0.topic.id, $0.intents.map(\.id)) }
        #expect(Dictionary(found, uniquingKeysWith: +) == expected)
    }
}
