import Diagnostics
import Knowledge

/// Every topic that anything is known on has all that its kind must have.
enum CompletenessCheck {
    static func run(_ review: ContentReview, reportingTo collector: inout DiagnosticCollector) {
        let knowledge = review.knowledge
        for demand in knowledge.demands {
            let topics = knowledge.concepts.entries.filter {
                $0.kind == demand.kind && knowledge.hasFacts(on: $0.id)
            }
            for topic in topics {
                let missing =
                    demand.aspects.filter { knowledge.facts(on: topic.id, aspect: $0).isEmpty }
                    + demand.statements.map(\.rawValue).filter { kind in
                        !knowledge.statements.contains {
                            $0.kind.rawValue == kind && $0.topic == topic.id
                        }
                    }
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
