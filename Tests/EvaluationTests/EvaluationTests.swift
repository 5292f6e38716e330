import Diagnostics
import Evaluation
import Language
import Testing

@Suite("Labelled texts are counted as a statistician would")
struct EvaluationTests {
    static let intervals: [(hits: Int, total: Int, text: String)] = [
        (0, 0, "0.00 [0.00, 1.00] (0/0)"), (0, 10, "0.00 [0.00, 0.28] (0/10)"),
        (10, 10, "1.00 [0.72, 1.00] (10/10)"), (5, 10, "0.50 [0.24, 0.76] (5/10)"),
        (84, 100, "0.84 [0.76, 0.90] (84/100)"),
    ]

    @Test("a share comes with Wilson's interval", arguments: intervals)
    func interval(hits: Int, total: Int, text: String) {
        var share = Proportion()
        for number in 0..<total { share.add(number < hits) }
        #expect(share.description == text)
    }

    @Test("a text is right where all its labels are named, or one that is accepted")
    func met() {
        let both = LabelledText("a", labels: ["pain", "cost"], accepted: ["risks"])
        #expect(both.isMet(by: ["cost", "pain", "areas"]))
        #expect(!both.isMet(by: ["cost"]) && !both.isMet(by: ["risks"]))
        let one = LabelledText("a", labels: ["pain"], accepted: ["risks"])
        #expect(one.isMet(by: ["risks"]) && !one.isMet(by: []))
    }

    @Test("declining counts for texts outside, and against texts inside")
    func declining() {
        var evaluation = Evaluation { $0 == "oos" }
        evaluation.add(LabelledText("a", labels: ["pain"], tags: ["typo"]), found: ["cost"])
        evaluation.add(LabelledText("b", labels: ["pain"]), found: ["pain"])
        evaluation.add(LabelledText("c", labels: ["pain"]), found: [])
        evaluation.add(LabelledText("d", labels: ["oos"]), found: ["oos"])
        evaluation.add(LabelledText("e", labels: ["oos"]), found: ["pain"])
        #expect(evaluation.overall.hits == 2 && evaluation.overall.total == 5)
        #expect(evaluation.falseRejections.hits == 1 && evaluation.falseRejections.total == 3)
        #expect(evaluation.rejections.hits == 1 && evaluation.rejections.total == 2)
        #expect(evaluation.byTag["typo"]?.total == 1)
        #expect(evaluation.lines.contains("taken for  pain → cost  1"))
    }
}

@Suite("Files of labelled texts are read, or each bad line is reported")
struct LabelledTextReaderTests {
    @Test("one JSON object a line")
    func jsonLines() {
        var collector = DiagnosticCollector()
        let content = """
            {"text":"does it hurt","intent":"pain","intent_ok":["numbing"],"hard":["short"]}
            nonsense

            {"text":"both","intent":["pain","cost"]}
            """
        let texts = LabelledTextReader.texts(
            inJSONLines: content,
            named: "q.jsonl",
            reportingTo: &collector
        )
        #expect(texts.map(\.labels) == [["pain"], ["pain", "cost"]])
        #expect(texts.first?.accepted == ["numbing"] && texts.first?.tags == ["short"])
        #expect(collector.diagnostics.map { "\($0.position)" } == ["q.jsonl:2:1"])
    }

    @Test("two columns")
    func columns() {
        var collector = DiagnosticCollector()
        let texts = LabelledTextReader.texts(
            inColumns: "hi there\tgreet\r\nno label\nx\t\n",
            named: "t.tsv",
            reportingTo: &collector
        )
        #expect(texts.map(\.text) == ["hi there"] && texts.map(\.labels) == [["greet"]])
        #expect(collector.diagnostics.map(\.position.line) == [2, 3])
    }
}

@Suite("The counted samples alone name labels of any set")
struct CountedEvaluationTests {
    private static let training = [
        ("book a table for two", "restaurant"), ("reserve a table tonight", "restaurant"),
        ("is a table free at eight", "restaurant"), ("play some jazz", "music"),
        ("put on a song by queen", "music"), ("turn the music up", "music"),
    ].map { LabelledText($0.0, labels: [$0.1]) }

    @Test("and decline below a margin that is chosen on texts held aside")
    func threshold() {
        var counted = CountedEvaluation(
            training: Self.training,
            unknown: "oos",
            tokenizer: Tokenizer()
        )
        let test = [
            LabelledText("a table for four tonight", labels: ["restaurant"]),
            LabelledText("play a song", labels: ["music"]),
            LabelledText("quite unheard zebras", labels: ["oos"]),
        ]
        let before = counted.evaluation(on: test)
        #expect(before.overall.hits >= 2)
        counted.chooseThreshold(on: test)
        let after = counted.evaluation(on: test)
        #expect(after.overall.hits >= before.overall.hits)
        #expect(after.overall.hits == 3)
    }
}
