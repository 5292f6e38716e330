import Diagnostics

/// No two statements of different kinds share an id, and nothing left out is there all the same.
enum StatementCheck {
    /// - Complexity: O(*n*) in the number of statements.
    static func run(_ contents: KnowledgeContents, reportingTo collector: inout DiagnosticCollector)
    {
        var seen: [String: SourcePosition] = [:]
        let ids =
            contents.statements.map { ($0.provenance.id, $0.provenance.position) }
            + contents.terms.entries.map { ($0.id, $0.position) }
            + contents.claims.entries.map { ($0.id, $0.position) }
            + contents.leftOut.entries.map { ($0.id, $0.position) }
        for (id, position) in ids {
            if let first = seen[id] {
                collector.error("a second '\(id)'; the first stands at \(first)", at: position)
            } else {
                seen[id] = position
            }
        }
    }
}
