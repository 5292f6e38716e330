/// A reply while it is put together: sentences by paragraph, each with how readily it is left out.
struct Draft {
    /// The words that a reply holds at most, if leaving out what may be left out can do it.
    static let wordLimit = 120

    /// How readily a sentence is left out of a reply that is too long.
    enum Weight: Int, Comparable {
        /// Never.
        case needed
        /// What limits or explains the answer.
        case support
        /// What goes beyond the answer.
        case extra
        /// What goes further still.
        case further
        /// What a word means.
        case gloss

        static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    /// A sentence with its weight.
    struct Line {
        let sentence: Response.Sentence
        let weight: Weight
    }

    private var paragraphs: [[Line]]

    init(_ paragraphs: [[Line]]) {
        self.paragraphs = paragraphs
    }

    /// The paragraphs with as much as the limit leaves room for: of what may go, the least needed and last goes first.
    ///
    /// - Complexity: O(*n*²) in the number of sentences.
    func fitted() -> [[Response.Sentence]] {
        var draft = self
        while draft.wordCount > Self.wordLimit, draft.dropLeastNeeded() {}
        return draft.paragraphs.map { $0.map(\.sentence) }.filter { !$0.isEmpty }
    }

    private var wordCount: Int {
        paragraphs.joined().reduce(0) { $0 + $1.sentence.text.split(separator: " ").count }
    }

    private mutating func dropLeastNeeded() -> Bool {
        let heaviest = paragraphs.joined().map(\.weight).max() ?? .needed
        guard heaviest > .needed,
            let row = paragraphs.lastIndex(where: { $0.contains { $0.weight == heaviest } }),
            let column = paragraphs[row].lastIndex(where: { $0.weight == heaviest })
        else { return false }
        paragraphs[row].remove(at: column)
        return true
    }
}
