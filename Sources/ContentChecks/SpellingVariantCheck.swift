import Diagnostics
import Knowledge

/// A name that is spelt in one country's way is there in the other's as well.
enum SpellingVariantCheck {
    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        for concept in review.knowledge.concepts.entries {
            let names = Set(concept.names.map { $0.text.lowercased() })
            for name in concept.names where name.use == .name || name.use == .lay {
                let text = name.text.lowercased()
                for variant in review.knowledge.spellings {
                    for (here, there) in [variant, (variant.american, variant.british)] {
                        guard let other = text.replacingWord(here, with: there),
                            !names.contains(other)
                        else { continue }
                        collector.warn(
                            "'\(name.text)' is spelt '\(there)' elsewhere; add the name '\(other)'",
                            at: name.position
                        )
                    }
                }
            }
        }
    }
}

extension String {
    /// The text with one word in the place of another, nil where the word does not stand in it.
    fileprivate func replacingWord(_ word: String, with other: String) -> String? {
        var words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let index = words.firstIndex(of: word) else { return nil }
        words[index] = other
        return words.joined(separator: " ")
    }
}
