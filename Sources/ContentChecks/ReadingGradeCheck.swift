import Diagnostics
import Knowledge

/// No statement is harder to read than the eighth school year.
///
/// The grade is that of Flesch and Kincaid: 0.39 · words a sentence + 11.8 · syllables a word − 15.59. Words of the names
/// of concepts count at most two syllables: they are what people asked about, and stand explained where they are hard.
enum ReadingGradeCheck {
    /// The highest grade.
    static let limit = 8.0

    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        let familiar = review.nameWords
        for texts in review.saidTexts {
            let prose = Prose(texts.map(\.text).joined(separator: " "))
            let grade = prose.readingGrade(familiar: familiar)
            guard grade > limit, let first = texts.first else { continue }
            let rounded = (grade * 10).rounded() / 10
            collector.warn(
                "reads at school year \(rounded), above \(Int(limit)); use shorter words and sentences",
                at: first.position
            )
        }
    }
}
