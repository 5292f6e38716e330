import Diagnostics

/// Every intent can be answered, and every aspect of a fact is asked for by an intent.
enum IntentCheck {
    /// - Complexity: O(*n*) in the number of facts and intents.
    static func run(_ contents: KnowledgeContents, reportingTo collector: inout DiagnosticCollector)
    {
        let asked = Set(contents.intents.entries.flatMap(\.aspects))
        for intent in contents.intents.entries {
            switch intent.answer {
            case .chat where intent.prompt == nil, .decline where intent.prompt == nil:
                collector.error("'\(intent.id)' needs a 'prompt' to say", at: intent.position)
            case .facts where intent.aspects.isEmpty:
                collector.error(
                    "'\(intent.id)' needs 'aspects' to answer with",
                    at: intent.position
                )
            default: break
            }
        }
        let used =
            contents.facts.entries.map { ($0.aspects, $0.position) }
            + contents.demands.map { ($0.aspects, $0.position) }
        for (aspects, position) in used {
            for aspect in aspects where !asked.contains(aspect) {
                let hint = asked.nearest(to: aspect).map { "did you mean '\($0)'?" }
                collector.error(
                    "no intent asks for the aspect '\(aspect)'; \(hint ?? "add it to one")",
                    at: position
                )
            }
        }
    }
}
