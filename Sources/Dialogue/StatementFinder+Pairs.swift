import Knowledge

/// Two topics: against each other, or together.
extension StatementFinder {
    /// How many aspects are laid side by side at once.
    private static let rowLimit = 3

    /// The two topics that a message sets side by side: what it names, with the default one where it names only one.
    func pair(in message: Message) -> [String] {
        let named = message.named.map { resolver.known($0) ?? $0 }.uniqued()
        let base = knowledge.subject.defaultTopic
        // One treatment alone is set beside the one that is meant anyway; one product or complaint is not.
        // Nor is a kind of a treatment: its other kinds may be meant.
        let isOther =
            named.count == 1 && named != [base] && named == message.named
            && knowledge.concepts[named[0]]?.kind == knowledge.concepts[base]?.kind
        return Array((isOther ? [base] + named : named).prefix(2))
    }

    /// What is known of two topics against each other: what was written on the pair, or the two side by side.
    ///
    /// - Complexity: O(*n* log *n*) in the number of facts on the topics.
    func comparison(for intent: Intent, message: Message) -> DialogueAct.Part? {
        let pair = pair(in: message)
        guard pair.count == 2 else { return nil }
        let authored = factsOnPair(pair, aspects: Array(intent.aspects.prefix(1)), message: message)
        if !authored.isEmpty { return .facts(authored) }
        var said: Set<String> = []
        var filled: [[Fact]] = []
        for aspect in intent.aspects.dropFirst() where filled.count < Self.rowLimit {
            let row = pair.compactMap { lead(of: aspect, on: $0, message: message) }
                .filter { said.insert($0.id).inserted }
            if !row.isEmpty { filled.append(row) }
        }
        let unknown = pair.filter { !knowledge.hasFacts(on: $0) }
        return filled.isEmpty || unknown.count == 2
            ? nil
            : .comparison(
                rows: unknown.isEmpty ? filled : Array(filled.prefix(1)),
                unknown: names(unknown)
            )
    }

    /// What is known of two topics together: facts on the pair, pauses, or what one means for the other.
    ///
    /// - Complexity: O(*n* log *n*) in the number of facts on the topics.
    func combination(for intent: Intent, message: Message) -> DialogueAct.Part? {
        let pair = pair(in: message)
        guard pair.count == 2 else { return nil }
        let facts = factsOnPair(pair, aspects: intent.aspects, message: message)
        if !facts.isEmpty { return .facts(facts) }
        for (one, other) in [(pair[0], pair[1]), (pair[1], pair[0])] {
            let pauses = knowledge.lineage(of: other)
                .flatMap { knowledge.pauses(around: one, of: $0) }
            if !pauses.isEmpty { return .pauses(pauses) }
        }
        let entries =
            contraindications(on: pair[0], who: [pair[1]])
            + contraindications(on: pair[1], who: [pair[0]])
        if !entries.isEmpty {
            return .contraindications(entries.sorted { $0.verdict < $1.verdict })
        }
        return .gap(names: names(pair), offers: [])
    }

    /// The facts on either topic that speak of the other.
    private func factsOnPair(
        _ pair: [String],
        aspects: [String],
        message: Message
    ) -> [Fact] {
        let found = [(pair[0], pair[1]), (pair[1], pair[0])].flatMap { topic, other in
            selector.facts(
                for: FactSelector.Question(
                    aspects: aspects,
                    topic: topic,
                    focus: [other] + message.conditions,
                    required: other,
                    words: message.words
                )
            )
        }
        return Array(found.prefix(FactSelector.limit))
    }

    /// The fact on a topic that leads an aspect, if it speaks of nothing that was not named.
    private func lead(of aspect: String, on topic: String, message: Message) -> Fact? {
        let facts = selector.facts(
            for: FactSelector.Question(
                aspects: [aspect],
                topic: topic,
                focus: message.conditions,
                required: nil,
                words: []
            )
        )
        return facts.first { fact in
            fact.about.isEmpty || selector.nearness(of: fact, to: message.conditions) > 0
        }
    }

    private func names(_ concepts: [String]) -> [String] {
        concepts.compactMap { knowledge.concepts[$0]?.displayName }.uniqued()
    }
}
