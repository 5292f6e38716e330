import Knowledge
import Responses

/// Finds what is known and lays it out in lines.
struct FactBrowser {
    private let knowledge: KnowledgeBase
    private let composer: ResponseComposer

    /// Browses what there is.
    init(_ knowledge: KnowledgeBase, composer: ResponseComposer) {
        self.knowledge = knowledge
        self.composer = composer
    }

    /// The lines for a topic, a topic and an aspect, or an id; nil where nothing is called that.
    func lines(for words: [String]) -> [String]? {
        switch words.count {
        case 0: topics
        case 1: topic(words[0]) ?? statement(words[0]) ?? source(words[0])
        case 2: aspect(words[1], of: words[0])
        default: nil
        }
    }

    private var topics: [String] {
        knowledge.concepts.entries.filter { knowledge.hasFacts(on: $0.id) }.map { concept in
            let count = knowledge.facts.entries.count { $0.topic == concept.id }
            return "\(concept.id)  \(concept.displayName), \(count) facts"
        }
    }

    private func topic(_ id: String) -> [String]? {
        guard knowledge.hasFacts(on: id) else { return nil }
        var counts: [(aspect: String, count: Int)] = []
        for fact in knowledge.facts.entries where fact.topic == id {
            let aspect = fact.aspects.first ?? ""
            if let index = counts.firstIndex(where: { $0.aspect == aspect }) {
                counts[index].count += 1
            } else {
                counts.append((aspect, 1))
            }
        }
        return counts.map { "\($0.aspect)  \($0.count) facts" }
    }

    /// A sheet on one side of a topic, nil where there is nothing to put on it.
    func leaflet(on topic: String, about subject: String) -> LeafletPage? {
        Leaflet(knowledge, topic: topic, subject: subject).map(composer.page)
    }

    /// The lines on what is not known.
    var gaps: [String] {
        let gaps = KnowledgeGaps(knowledge)
        return gaps.unknownTopics.map { "\($0.id)  \($0.displayName): no facts" }
            + gaps.gaps.map { gap in
                let open = gap.intents.map(\.id).joined(separator: ", ")
                return "\(gap.topic.id)  \(gap.topic.displayName): nothing on \(open)"
            }
    }

    private func aspect(_ aspect: String, of topic: String) -> [String]? {
        let facts = knowledge.facts(on: topic, aspect: aspect)
        return facts.isEmpty ? nil : facts.map { "\($0.id)  \($0.short)" }
    }

    private func source(_ id: String) -> [String]? {
        guard let source = knowledge.sources[id] else { return nil }
        let citing = knowledge.statements.filter { $0.provenance.sources.contains(id) }
        return [composer.fullName(of: source), "cited by"] + citing.map { "  " + $0.provenance.id }
    }

    private func statement(_ id: String) -> [String]? {
        if let claim = knowledge.claims[id] {
            return [claim.says, "\(claim.verdict.rawValue): \(claim.correction)"]
                + claim.facts.map { "fact      " + $0 } + ["at        \(claim.position)"]
        }
        guard let found = knowledge.statements.first(where: { $0.provenance.id == id }) else {
            return nil
        }
        let provenance = found.provenance
        return found.texts
            + ["evidence  " + composer.words(for: knowledge.grade(of: provenance))]
            + provenance.sources.compactMap { knowledge.sources[$0] }
            .map { "source    \($0.id)  " + composer.fullName(of: $0) }
            + ["at        \(provenance.position)"]
    }
}
