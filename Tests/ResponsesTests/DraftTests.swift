import Testing

@testable import Responses

@Suite("A reply that is too long loses what it can do without")
struct DraftTests {
    /// A sentence of some words, called by a name.
    private static func line(_ name: String, _ weight: Draft.Weight, _ words: Int) -> Draft.Line {
        let sentence = Response.Sentence(
            text: Array(repeating: "word", count: words).joined(separator: " "),
            statement: name,
            grade: nil,
            sources: []
        )
        return Draft.Line(sentence: sentence, weight: weight)
    }

    private static func names(_ paragraphs: [[Response.Sentence]]) -> [[String]] {
        paragraphs.map { $0.compactMap(\.statement) }
    }

    /// Every weight, the most needed first.
    private static let weights: [Draft.Weight] = [.needed, .support, .extra, .further, .gloss]

    /// How many words each of five sentences has, one of each weight, and how many of them stay.
    static let sizes = [
        (1, 5), (24, 5), (25, 4), (30, 4), (31, 3), (40, 3), (41, 2), (60, 2), (61, 1), (120, 1),
        (121, 1), (500, 1),
    ]

    @Test("the least needed first, and never what is needed", arguments: sizes)
    func leastNeededFirst(words: Int, count: Int) {
        let lines = Self.weights.map { Self.line("\($0)", $0, words) }
        let expected = Self.weights.prefix(count).map { "\($0)" }
        // Wherever a sentence stands, its weight alone decides.
        #expect(Self.names(Draft([lines]).fitted()) == [expected])
        #expect(Self.names(Draft([lines.reversed()]).fitted()) == [expected.reversed()])
        #expect(Self.names(Draft(lines.map { [$0] }).fitted()) == expected.map { [$0] })
    }

    @Test("to 120 words and no further")
    func limit() {
        let lines = [Self.line("a", .needed, 100), Self.line("b", .gloss, 20)]
        #expect(Self.names(Draft([lines]).fitted()) == [["a", "b"]])
        let longer = [Self.line("a", .needed, 100), Self.line("b", .gloss, 21)]
        #expect(Self.names(Draft([longer]).fitted()) == [["a"]])
    }

    @Test("what a word means before what goes beyond the answer, however short")
    func glossFirst() {
        let draft = Draft([
            [Self.line("gloss", .gloss, 1)],
            [Self.line("a", .needed, 60), Self.line("b", .further, 60)],
        ])
        #expect(Self.names(draft.fitted()) == [["a", "b"]])
    }

    /// How many words are needed beside four sentences of 20 that go beyond the answer, and which of these stay.
    static let lasts = [
        (40, [["b", "c"], ["e", "f"]]), (41, [["b", "c"], ["e"]]), (61, [["b", "c"], []]),
        (81, [["b"], []]), (101, [[], []]),
    ]

    @Test("of several that weigh the same, the last first, across paragraphs", arguments: lasts)
    func lastFirst(words: Int, extras: [[String]]) {
        let draft = Draft([
            [
                Self.line("a", .needed, words), Self.line("b", .extra, 20),
                Self.line("c", .extra, 20),
            ],
            [Self.line("d", .needed, 0), Self.line("e", .extra, 20), Self.line("f", .extra, 20)],
        ])
        #expect(Self.names(draft.fitted()) == [["a"] + extras[0], ["d"] + extras[1]])
    }

    @Test("and keeps all that is needed, however long, without empty paragraphs")
    func keepsNeeded() {
        let draft = Draft([
            [Self.line("a", .needed, 90)], [Self.line("b", .support, 5)], [],
            [Self.line("c", .needed, 90)],
        ])
        #expect(Self.names(draft.fitted()) == [["a"], ["c"]])
        #expect(Draft([]).fitted() == [])
    }
}
