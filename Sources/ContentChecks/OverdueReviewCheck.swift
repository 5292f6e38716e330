import Diagnostics
import Knowledge

/// No file was to be read again before today.
enum OverdueReviewCheck {
    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        // Days in ISO 8601 sort like the text that they are.
        for date in review.knowledge.reviews where date.day < review.today {
            collector.warn(
                "was to be reviewed by \(date.day); read it again and set a new date",
                at: date.position
            )
        }
    }
}
