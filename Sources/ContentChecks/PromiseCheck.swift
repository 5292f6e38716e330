import Diagnostics
import Knowledge

/// No statement promises what nobody can.
enum PromiseCheck {
    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        let promises = review.knowledge.phrases["promises"] ?? []
        for text in review.texts where text.isSaid {
            let words = " " + Prose(text.text.lowercased()).words.joined(separator: " ") + " "
            for promise in promises where words.contains(" " + promise + " ") {
                collector.warn(
                    "'\(promise)' promises too much; say what was found, and in whom",
                    at: text.position
                )
            }
        }
    }
}
