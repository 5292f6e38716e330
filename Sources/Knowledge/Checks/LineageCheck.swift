import Diagnostics

/// No concept is a kind of itself, directly or round a corner.
enum LineageCheck {
    /// - Complexity: O(*n* · *d*) in the number of concepts and the depth of their kinds.
    static func run(_ contents: KnowledgeContents, reportingTo collector: inout DiagnosticCollector)
    {
        for concept in contents.concepts.entries {
            var reached: Set<String> = []
            var next = concept.parents
            while let parent = next.popLast() {
                if parent == concept.id {
                    collector.error(
                        "'\(concept.id)' is a kind of itself; mend 'is' here or above",
                        at: concept.position
                    )
                    break
                }
                guard reached.insert(parent).inserted else { continue }
                next += contents.concepts[parent]?.parents ?? []
            }
        }
    }
}
