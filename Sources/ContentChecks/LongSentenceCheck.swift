import Diagnostics
import Knowledge

/// No sentence is longer than plain language allows.
enum LongSentenceCheck {
    /// The most words in a sentence.
    static let limit = 25

    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        for text in review.texts where text.isSaid {
            for sentence in Prose(text.text).sentences where sentence.count > limit {
                collector.warn(
                    "a sentence of \(sentence.count) words, from '\(sentence.prefix(4).joined(separator: " "))'; "
                        + "make it two of at most \(limit)",
                    at: text.position
                )
            }
        }
    }
}
