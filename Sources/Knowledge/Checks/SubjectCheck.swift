import Diagnostics

/// There is one subject, and its default topic exists.
enum SubjectCheck {
    static func run(
        _ contents: KnowledgeContents,
        folder: String,
        reportingTo collector: inout DiagnosticCollector
    ) {
        guard let subject = contents.subjects.first else {
            return collector.error(
                "no file holds a <subject>; write one",
                at: SourcePosition(file: folder)
            )
        }
        for extra in contents.subjects.dropFirst() {
            collector.error(
                "a second <subject>; the first stands at \(subject.position)",
                at: extra.position
            )
        }
        let topics: [Concept.Kind] = [.treatment, .active, .condition, .area]
        if !topics.contains(where: { $0 == contents.concepts[subject.defaultTopic]?.kind }) {
            collector.error(
                "the default topic '\(subject.defaultTopic)' is not defined; write a <topic>",
                at: subject.position
            )
        }
        if let source = subject.claimsSource, contents.sources[source] == nil {
            collector.error(
                "unknown source '\(source)' in 'claims-from'; write a <source>",
                at: subject.position
            )
        }
    }
}
