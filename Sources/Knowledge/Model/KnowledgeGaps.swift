/// What is not known: topics without facts, and what people ask of a topic that no fact of it answers.
package struct KnowledgeGaps: Sendable {
    /// A topic, and the intents that nothing on it answers though something does on others of its kind.
    package struct Gap: Sendable {
        /// The topic.
        package let topic: Concept
        /// The intents that are offered, and open.
        package let intents: [Intent]
    }

    /// Treatments, products and complaints that are understood, and on which there is no fact.
    package let unknownTopics: [Concept]

    /// What is open on the others.
    package let gaps: [Gap]

    /// Finds the gaps.
    ///
    /// - Complexity: O(*t* · *i*) in the numbers of topics and intents.
    package init(_ knowledge: KnowledgeBase) {
        let kinds: [Concept.Kind] = [.treatment, .active, .condition]
        let topics = knowledge.concepts.entries.filter { kinds.contains($0.kind) }
        let known = topics.filter { knowledge.hasFacts(on: $0.id) }
        unknownTopics = topics.filter { topic in
            !knowledge.lineage(of: topic.id).contains(where: knowledge.hasFacts)
                && !knowledge.isSpokenOf(topic.id)
        }
        let offered = knowledge.intents.entries.filter { $0.offer != nil && !$0.aspects.isEmpty }
        gaps = known.map { topic in
            let peers = known.filter { $0.kind == topic.kind }
            let open = offered.filter { intent in
                !knowledge.answers(intent, on: topic.id)
                    && peers.contains { knowledge.answers(intent, on: $0.id) }
            }
            return Gap(topic: topic, intents: open)
        }
        .filter { !$0.intents.isEmpty }
    }
}

extension KnowledgeBase {
    /// Whether a statement on the topic itself answers an intent.
    ///
    /// - Complexity: O(*n*) in the number of statements.
    fileprivate func answers(_ intent: Intent, on topic: String) -> Bool {
        switch intent.answer {
        case .contraindications:
            if contraindications.entries.contains(where: { $0.topic == topic }) { return true }
        case .aftercare:
            if aftercare.entries.contains(where: { $0.topic == topic }) { return true }
        default: break
        }
        return intent.aspects.contains { !facts(on: topic, aspect: $0).isEmpty }
    }

    /// Whether any fact speaks of a concept.
    ///
    /// - Complexity: O(*n*) in the number of facts.
    fileprivate func isSpokenOf(_ concept: String) -> Bool {
        facts.entries.contains { $0.about.contains(concept) }
    }
}
