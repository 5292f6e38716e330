import Knowledge

/// Finds the terms of a reply that it should explain.
struct Glossary: Sendable {
    private let terms: [Term]

    init(_ knowledge: KnowledgeBase) {
        terms = knowledge.terms.entries
    }

    /// The terms that a text uses and leaves unexplained, in the order of the files.
    ///
    /// A word counts as explained where a bracket follows it or holds it, as in "melasma (brown patches)", or where the
    /// text says what makes the explanation needless.
    ///
    /// - Complexity: O(*n* · *t*) in the length of the text and the number of terms.
    func terms(in text: String) -> [Term] {
        guard !terms.isEmpty else { return [] }
        let text = text.lowercased()
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        let known = Set(words.map(String.init))
        let row = " " + words.joined(separator: " ") + " "
        return terms.filter { term in
            let used = term.words.filter { word in
                word.contains(" ") ? row.contains(" " + word + " ") : known.contains(word)
            }
            return !used.isEmpty && !used.contains { isExplained($0, in: text) }
                && !term.unless.contains(where: text.contains)
        }
    }

    private func isExplained(_ word: String, in text: String) -> Bool {
        text.contains(word + " (") || text.contains("(" + word + ")")
    }
}
