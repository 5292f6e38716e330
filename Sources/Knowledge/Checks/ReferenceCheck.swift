import Diagnostics

/// Every id that an entry names is defined.
struct ReferenceCheck {
    private let contents: KnowledgeContents
    private let sources: Set<String>
    private let concepts: Set<String>
    private let facts: Set<String>

    private init(_ contents: KnowledgeContents) {
        self.contents = contents
        sources = Set(contents.sources.entries.map(\.id))
        concepts = Set(contents.concepts.entries.map(\.id))
        facts = Set(contents.facts.entries.map(\.id))
    }

    /// - Complexity: O(*n*) in the number of references.
    static func run(_ contents: KnowledgeContents, reportingTo collector: inout DiagnosticCollector)
    {
        let check = ReferenceCheck(contents)
        check.statements(&collector)
        check.concepts(&collector)
        check.patterns(&collector)
        for claim in contents.claims.entries {
            check.require(claim.facts, in: check.facts, "fact", claim.position, &collector)
            check.require([claim.topic], in: check.concepts, "topic", claim.position, &collector)
        }
    }

    private func statements(_ collector: inout DiagnosticCollector) {
        for (provenance, topic) in contents.statements {
            let place = provenance.position
            require(provenance.sources, in: sources, "source", place, &collector)
            require([topic], in: concepts, "topic", place, &collector)
        }
        for fact in contents.facts.entries {
            require(fact.about, in: concepts, "concept", fact.position, &collector)
        }
        for entry in contents.contraindications.entries {
            require(entry.who, in: concepts, "concept", entry.position, &collector)
        }
        for pause in contents.pauses.entries {
            require(pause.products, in: concepts, "concept", pause.position, &collector)
        }
        for term in contents.terms.entries {
            require(term.provenance.sources, in: sources, "source", term.position, &collector)
        }
        for rule in contents.aftercare.entries {
            require(rule.activities, in: concepts, "concept", rule.position, &collector)
        }
    }

    private func concepts(_ collector: inout DiagnosticCollector) {
        for concept in contents.concepts.entries {
            let named = concept.parents + concept.related
            require(named, in: concepts, "concept", concept.position, &collector)
        }
    }

    private func patterns(_ collector: inout DiagnosticCollector) {
        for pattern in contents.patterns {
            var named: [String] = []
            pattern.root.visit { if case .concept(let id) = $0 { named.append(id) } }
            require(named, in: concepts, "concept", pattern.position, &collector)
        }
    }

    private func require(
        _ ids: [String],
        in known: Set<String>,
        _ kind: String,
        _ place: SourcePosition,
        _ collector: inout DiagnosticCollector
    ) {
        for id in ids where !known.contains(id) {
            let hint = known.nearest(to: id).map { "did you mean '\($0)'?" } ?? "define it first"
            collector.error("unknown \(kind) '\(id)'; \(hint)", at: place)
        }
    }
}
