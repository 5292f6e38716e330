import Diagnostics

/// No activity is both allowed and forbidden at the same moment after the same treatment.
enum AftercareContradictionCheck {
    /// - Complexity: O(*n* + *k*²) for *k* rules on one activity.
    static func run(_ contents: KnowledgeContents, reportingTo collector: inout DiagnosticCollector)
    {
        let index = KnowledgeIndex(contents)
        for (key, rules) in index.aftercare.sorted(by: { $0.key.order < $1.key.order }) {
            for (number, rule) in rules.enumerated() {
                for other in rules[(number + 1)...] where contradict(rule, other) {
                    collector.error(
                        "'\(rule.id)' and '\(other.id)' both allow and forbid '\(key.detail)' "
                            + "at the same moment; mend a window (the other stands at \(rule.position))",
                        at: other.position
                    )
                }
            }
        }
    }

    private static func contradict(_ one: AftercareRule, _ other: AftercareRule) -> Bool {
        let opposite = one.rule == .avoid && other.rule.allows
        let reverse = other.rule == .avoid && one.rule.allows
        return (opposite || reverse) && one.window.overlaps(other.window)
    }
}

extension KnowledgeIndex.Key {
    fileprivate var order: (String, String) { (topic, detail) }
}
