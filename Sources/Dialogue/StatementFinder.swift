import Knowledge
import Language

/// Finds the statements that answer an intent about a topic, or finds that there are none.
struct StatementFinder: Sendable {
    /// What was found.
    enum Found {
        /// What speaks against a treatment, worst first.
        case contraindications([Contraindication])
        /// What speaks against a treatment in general, worst first.
        case against([Contraindication])
        /// Rules for an activity, by the start of their windows.
        case aftercare([AftercareRule])
        /// When products are stopped and started again.
        case pauses([Pause])
        /// Facts, the most direct first.
        case facts([Fact])
        /// Nothing, about these concepts.
        case nothing(about: [String])
    }

    /// How much that speaks against a treatment is said at once.
    private static let contraindicationLimit = 4

    /// How many rules are said to somebody who names no activity.
    private static let mainRuleLimit = 4

    /// How many rules on an activity are said at once.
    private static let ruleLimit = 2

    let knowledge: KnowledgeBase
    let selector: FactSelector
    let resolver: TopicResolver

    /// - Complexity: O(*n*) in the length of all facts.
    init(_ knowledge: KnowledgeBase, resolver: TopicResolver, tokenizer: Tokenizer) {
        self.knowledge = knowledge
        self.resolver = resolver
        selector = FactSelector(knowledge, tokenizer: tokenizer)
    }

    /// The statements that answer an intent.
    ///
    /// - Complexity: O(*n* log *n*) in the number of facts on the topic and aspects.
    func statements(for intent: Intent, on topic: String, message: Message) -> Found {
        switch intent.answer {
        case .contraindications:
            return contraindications(on: topic, message: message)
                ?? against(topic, intent: intent)
                ?? facts(for: intent, on: topic, message: message)
        case .preparation:
            return pauses(around: topic, message: message)
                ?? facts(for: intent, on: topic, message: message)
        case .aftercare:
            return aftercare(on: topic, message: message)
                ?? mainRules(on: topic, intent: intent)
                ?? facts(for: intent, on: topic, message: message)
        case .claims:
            return doubtedFacts(for: intent, on: topic, message: message)
        default:
            return facts(for: intent, on: topic, message: message)
        }
    }
}

// MARK: - Kinds of statement

extension StatementFinder {
    /// What speaks against the topic; nothing where a state was named of which nothing is known.
    private func contraindications(on topic: String, message: Message) -> Found? {
        guard let base = treatment(for: topic) else { return nil }
        let who = (message.concepts + message.recalled).filter { $0 != topic }
        let entries = contraindications(on: base, who: who)
        if !entries.isEmpty { return .contraindications(entries) }
        let states = message.slots.states.filter { !knowledge.hasFacts(on: base, about: $0) }
        return states.isEmpty ? nil : .nothing(about: states)
    }

    /// All that speaks against a treatment of which no fact says that in general.
    private func against(_ topic: String, intent: Intent) -> Found? {
        guard let base = resolver.known(topic), let aspect = intent.aspects.first,
            knowledge.facts(on: base, aspect: aspect).isEmpty
        else { return nil }
        let entries = knowledge.contraindications.entries.filter {
            $0.topic == base && $0.verdict <= .ask
        }
        let sorted = entries.enumerated().sorted {
            ($0.element.verdict, $0.offset) < ($1.element.verdict, $1.offset)
        }
        var named: Set<String> = []
        let distinct = sorted.map(\.element).filter { entry in
            defer { named.formUnion(entry.who) }
            return !named.isSuperset(of: entry.who)
        }
        return distinct.isEmpty ? nil : .against(distinct)
    }

    /// For each concept the entry with the worst verdict, the worst of all first.
    func contraindications(on topic: String, who: [String]) -> [Contraindication] {
        var seen: Set<String> = []
        let worst = who.compactMap { concept in
            knowledge.lineage(of: concept)
                .flatMap { knowledge.contraindications(on: topic, who: $0) }
                .min { $0.verdict < $1.verdict }
        }
        let entries = worst.filter { seen.insert($0.id).inserted }
            .enumerated().sorted {
                ($0.element.verdict, $0.offset) < ($1.element.verdict, $1.offset)
            }
        return entries.prefix(Self.contraindicationLimit).map(\.element)
    }

    /// The rules on the activities and products; nothing where one was named of which nothing is known.
    private func aftercare(on topic: String, message: Message) -> Found? {
        guard let base = treatment(for: topic) else { return nil }
        var seen: Set<String> = []
        let rules = message.concepts.flatMap(knowledge.lineage)
            .flatMap { knowledge.aftercare(on: base, activity: $0) }
            .filter { seen.insert($0.id).inserted }
        if !rules.isEmpty { return .aftercare(Array(rules.prefix(Self.ruleLimit))) }
        if let pauses = pauses(around: topic, message: message) { return pauses }
        let activities = message.slots.activities.filter {
            !knowledge.hasFacts(on: base, about: $0)
        }
        return activities.isEmpty ? nil : .nothing(about: activities)
    }

    /// The rules that matter most after a treatment of which no fact says that in general, by the start of their windows.
    private func mainRules(on topic: String, intent: Intent) -> Found? {
        guard let base = resolver.known(topic), let aspect = intent.aspects.first,
            knowledge.facts(on: base, aspect: aspect).isEmpty
        else { return nil }
        let strengths: [AftercareRule.Strength] = [.must, .should]
        let rules = strengths.flatMap { strength in
            knowledge.aftercare.entries.filter { $0.topic == base && $0.strength == strength }
                .sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
        }
        return rules.isEmpty ? nil : .aftercare(Array(rules.prefix(Self.mainRuleLimit)))
    }

    /// When the products that are named are paused, if anything is said of it.
    func pauses(around topic: String, message: Message) -> Found? {
        guard let base = treatment(for: topic) else { return nil }
        var seen: Set<String> = []
        let pauses = message.concepts.flatMap(knowledge.lineage)
            .flatMap { knowledge.pauses(around: base, of: $0) }
            .filter { seen.insert($0.id).inserted }
        return pauses.isEmpty ? nil : .pauses(Array(pauses.prefix(Self.ruleLimit)))
    }

    /// The facts on what is doubted; nothing rather than facts on something else.
    private func doubtedFacts(for intent: Intent, on topic: String, message: Message) -> Found {
        let found = facts(for: intent, on: topic, message: message)
        guard case .facts(let facts) = found else { return found }
        let near = facts.filter { selector.nearness(of: $0, to: message.concepts) > 0 }
        return near.isEmpty ? .nothing(about: []) : .facts(near)
    }

    /// The facts on the topic, or on the default one that speak of it.
    func facts(for intent: Intent, on topic: String, message: Message) -> Found {
        let known = resolver.known(topic)
        let base = known ?? knowledge.subject.defaultTopic
        // Of a topic without facts of its own, others may still speak: comparisons, combinations.
        let focus = message.concepts.filter { $0 != base } + (topic == base ? [] : [topic])
        let facts = selector.facts(
            for: FactSelector.Question(
                aspects: intent.aspects,
                topic: base,
                focus: focus,
                required: known == nil ? topic : message.required(by: intent, on: topic),
                words: message.words
            )
        )
        if !facts.isEmpty { return .facts(facts) }
        return .nothing(about: known == nil ? [topic] : message.concepts)
    }

    /// The topic with facts that a verdict or rule is about; for an ingredient, the default treatment.
    func treatment(for topic: String) -> String? {
        if let known = resolver.known(topic) { return known }
        return knowledge.concepts[topic]?.kind == .active ? knowledge.subject.defaultTopic : nil
    }
}
