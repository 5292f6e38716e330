import Diagnostics
import Knowledge
import Testing

@Suite("A list of alternatives gives its words and runs of words")
struct PhrasesTests {
    static let lists: [(String, [String])] = [
        ("can", ["can"]),
        ("can|may|could", ["can", "may", "could"]),
        ("no risk|cure", ["no risk", "cure"]),
        ("Safe For You|100% Safe", ["safe for you", "100% safe"]),
        ("a|(b|c d)|e", ["a", "b", "c d", "e"]),
        ("risk-free|can't", ["risk-free", "can't"]),
        ("{area}|can", ["can"]),
        ("@can|may", ["may"]),
        ("[very] safe|sure", ["safe", "sure"]),
    ]

    @Test("each alternative once, in lower case and without slots", arguments: lists)
    func phrases(text: String, phrases: [String]) throws {
        let pattern = try PatternParser.pattern(
            from: text,
            at: SourcePosition(file: "words.xml"),
            wordLists: ["can"]
        )
        #expect(pattern.root.phrases == phrases)
    }

    @Test("and knowledge has those of every list by its id")
    func byID() throws {
        let base = try Bread.knowledge(adding: "<words id=\"promises\">never fails|Miracle</words>")
        #expect(
            base.phrases == [
                "can": ["can", "may", "could"], "promises": ["never fails", "miracle"],
            ]
        )
    }
}
