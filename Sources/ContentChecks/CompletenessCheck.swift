import Diagnostics
import Knowledge

/// Every topic that anything is known on has all that its kind must have.
enum CompletenessCheck {
    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        let knowledge = review.knowledge
        var kinds: [String: Set<KnowledgeBase.Statement.Kind>] = [:]
        for statement in knowledge.statements {
            kinds[statement.topic, default: []].insert(statement.kind)
        }
        for demand in knowledge.demands {
            let topics = knowledge.concepts.entries.filter {
                $0.kind == demand.kind && knowledge.hasFacts(on: $0.id)
            }
            for topic in topics {
                let missing =
                    demand.aspects.filter { knowledge.facts(on: topic.id, aspect: $0).isEmpty }
                    + demand.statements.filter { kinds[topic.id]?.contains($0) != true }
                    .map(\.rawValue)
                guard !missing.isEmpty else { continue }
                collector.warn(
                    "'\(topic.id)' has facts, but says nothing under \(missing.joined(separator: ", ")); "
                        + "write that",
                    at: topic.position
                )
            }
        }
    }
}
