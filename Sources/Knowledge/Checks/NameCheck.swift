import Diagnostics

/// No name means two things.
enum NameCheck {
    /// - Complexity: O(*n*) in the number of names.
    static func run(_ contents: KnowledgeContents, reportingTo collector: inout DiagnosticCollector)
    {
        var owners: [String: (concept: String, position: SourcePosition)] = [:]
        for concept in contents.concepts.entries {
            for name in concept.names {
                let key = name.text.lowercased().filter { !"-'’ ".contains($0) }
                guard let owner = owners[key] else {
                    owners[key] = (concept.id, name.position)
                    continue
                }
                guard owner.concept != concept.id else { continue }
                collector.error(
                    "the name '\(name.text)' means '\(owner.concept)' already, at \(owner.position); "
                        + "delete it in one of the two",
                    at: name.position
                )
            }
        }
    }
}
