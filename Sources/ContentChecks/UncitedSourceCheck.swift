import Diagnostics
import Knowledge

/// Every source is cited.
enum UncitedSourceCheck {
    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        let knowledge = review.knowledge
        var cited = Set(knowledge.statements.flatMap(\.provenance.sources))
        cited.formUnion(knowledge.terms.entries.flatMap(\.provenance.sources))
        if let source = knowledge.subject.claimsSource { cited.insert(source) }
        for source in knowledge.sources.entries where !cited.contains(source.id) {
            collector.warn(
                "nothing cites the source '\(source.id)'; delete it, or cite it",
                at: source.position
            )
        }
    }
}
