import Diagnostics
import Knowledge

/// No statement is harder to read than the eighth school year.
///
/// The grade is that of Flesch and Kincaid: 0.39 · words a sentence + 11.8 · syllables a word − 15.59. Words of the names
/// of concepts, and terms, count at most two syllables: they are what people asked about, or are explained where they stand.
enum ReadingGradeCheck {
    /// The highest grade.
    static let limit = 8.0

    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        let terms = review.knowledge.terms.entries.flatMap(\.words).flatMap {
            $0.split(separator: "-")
        }
        let familiar = review.nameWords.union(terms.map(String.init))
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
