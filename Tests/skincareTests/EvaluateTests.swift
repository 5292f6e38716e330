import Foundation
import TestSupport
import Testing

@Suite("Labelled texts are evaluated from the command line")
struct EvaluateTests {
    @Test("evaluate counts labelled texts, and refuses what is none")
    func evaluate() throws {
        let folder = try TemporaryFolder([
            "q.jsonl": #"{"text":"whats natural leaven","intent":"definition"}"# + "\n",
            "train.tsv": "play some jazz\tmusic\nbook a table\trestaurant\n",
            "test.tsv": "play a song\tmusic\n", "bad.tsv": "no label\n",
        ])
        let path = folder.path
        let own = try Program(["evaluate", path + "/q.jsonl", "--knowledge", Repository.bread])
        #expect(own.output.hasPrefix("right              1.00 [0.21, 1.00] (1/1)\n"))
        let counted = try Program(["evaluate", path + "/test.tsv", "--train", path + "/train.tsv"])
        #expect(counted.output.contains("label  music  1.00"))
        let bad = try Program(["evaluate", path + "/bad.tsv", "--train", path + "/train.tsv"])
        #expect(
            bad.status == 1
                && bad.notices.contains("bad.tsv:1:1: error: the line has not two columns")
        )
        #expect(try Program(["evaluate"]).status == 64)
    }
}
