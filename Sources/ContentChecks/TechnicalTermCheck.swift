import Diagnostics
import Knowledge

/// Every long word is plain, a name, or explained.
///
/// Long is a word of four syllables and more. The list `plain-words` holds the long words that everybody knows; a `<term>`
/// explains a word wherever it is used; brackets explain it in place.
enum TechnicalTermCheck {
    /// The syllables from which a word is taken for technical.
    static let syllables = 4

    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        var known = review.nameWords.union(review.knowledge.words["plain-words"] ?? [])
        known.formUnion(review.knowledge.terms.entries.flatMap(\.words))
        for text in review.texts where text.isSaid {
            let prose = Prose(text.text)
            for word in prose.words where Prose.syllables(in: word) >= syllables {
                let base =
                    word.lowercased().split { "'’".contains($0) }.first.map(String.init) ?? ""
                guard !known.contains(base), !known.contains(where: { $0 + "s" == base }),
                    !prose.explains(word)
                else { continue }
                collector.warn(
                    "the word '\(word)' may be unknown; explain it in brackets, write a <term>, "
                        + "or list it in 'plain-words'",
                    at: text.position
                )
            }
        }
    }
}
