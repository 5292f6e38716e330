import Diagnostics
import Knowledge

/// Words that look different from person to person are explained wherever they are said.
///
/// The list `always-explained` holds them; a `<term>` must take each of them up.
enum ExplainedWordCheck {
    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        let explained = Set(review.knowledge.terms.entries.flatMap(\.words))
        let open = (review.knowledge.words["always-explained"] ?? []).subtracting(explained)
        guard !open.isEmpty else { return }
        for text in review.texts where text.isSaid {
            for word in Set(Prose(text.text.lowercased()).words).intersection(open).sorted() {
                collector.warn(
                    "'\(word)' is not the same for everybody, and no <term> says how; write one",
                    at: text.position
                )
            }
        }
    }
}
