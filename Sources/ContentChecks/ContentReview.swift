package import Diagnostics
package import Knowledge

/// Reads sound knowledge as a careful editor would, and tells what to mend before people read it.
///
/// Findings are warnings: such knowledge can be used. Which words promise too much, which are plain and which treatments
/// must say what stands in the knowledge itself, as `<words>`, `<spelling>` and `<complete>`.
package struct ContentReview {
    /// The knowledge.
    let knowledge: KnowledgeBase

    /// The texts of its statements, with their places.
    let texts: [StatementText]

    /// The day of the review, as `2027-03-01`.
    let today: String

    /// Creates a review.
    package init(_ knowledge: KnowledgeBase, texts: [StatementText], today: String) {
        self.knowledge = knowledge
        self.texts = texts
        self.today = today
    }

    /// Every finding, by file and place.
    ///
    /// - Complexity: O(*n* log *n*) in the length of the texts.
    package var findings: [Diagnostic] {
        var collector = DiagnosticCollector()
        UncitedSourceCheck.run(self, reportingTo: &collector)
        OverdueReviewCheck.run(self, reportingTo: &collector)
        LongSentenceCheck.run(self, reportingTo: &collector)
        ReadingGradeCheck.run(self, reportingTo: &collector)
        TechnicalTermCheck.run(self, reportingTo: &collector)
        PromiseCheck.run(self, reportingTo: &collector)
        ExplainedWordCheck.run(self, reportingTo: &collector)
        CompletenessCheck.run(self, reportingTo: &collector)
        SpellingVariantCheck.run(self, reportingTo: &collector)
        return collector.sorted
    }
}
