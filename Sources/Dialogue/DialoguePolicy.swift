package import IntentMatching
package import Knowledge
package import Language

/// Decides what to say: pure, from a message's reading and the state to an act and the next state.
package struct DialoguePolicy: Sendable {
    /// How much a conversation remembers of a person at most.
    static let memoryLimit = 24

    let knowledge: KnowledgeBase
    private let context: ContextResolver
    private let finder: StatementFinder
    private let resolver: TopicResolver
    /// What is offered to somebody who asked for something else.
    private let firstOffers: [Intent]
    /// The names of what nothing is known on.
    private let unknown: [String]
    private let negators: Set<String>
    /// The claims that say that something is not so.
    private let deniers: Set<String>
    /// What each claim names.
    private let claimConcepts: [String: Set<String>]

    /// Creates the policy of a knowledge base.
    ///
    /// - Complexity: O(*n*) in the length of all facts.
    package init(_ knowledge: KnowledgeBase, analyzer: Analyzer) {
        self.knowledge = knowledge
        resolver = TopicResolver(knowledge)
        context = ContextResolver(knowledge)
        firstOffers = knowledge.intents.entries.filter { $0.isOfferedFirst && $0.offer != nil }
        unknown = KnowledgeGaps(knowledge).unknownTopics.map(\.displayName)
        let negators = knowledge.words["negators"] ?? []
        self.negators = negators
        let sayings = knowledge.claims.entries.map { ($0.id, analyzer.analysis(of: $0.says)) }
        deniers = Set(
            sayings.filter { $0.1.tokens.contains { negators.contains($0.form) } }.map(\.0)
        )
        claimConcepts = Dictionary(
            sayings.map { ($0, Set($1.mentions.map(\.concept))) },
            uniquingKeysWith: { first, _ in first }
        )
        finder = StatementFinder(
            knowledge,
            resolver: resolver,
            tokenizer: analyzer.lexicon.tokenizer
        )
    }

    /// What to say to a message, and what the conversation has come to.
    ///
    /// - Complexity: O(*n* log *n*) in the number of facts on the topics and aspects asked for.
    package func act(
        on analysis: Analysis,
        reading: IntentReading,
        in state: DialogueState
    ) -> (act: DialogueAct, state: DialogueState) {
        let intents = context.intents(of: reading, analysis, in: state)
        let message = Message(
            analysis: analysis,
            reading: reading,
            intents: intents,
            resolver: resolver,
            negators: negators,
            state: state
        )
        let act = decision(on: message, intents: intents, in: state)
        return (act, next(state, after: act, to: message, intents: intents))
    }

    /// What the conversation has come to.
    private func next(
        _ state: DialogueState,
        after act: DialogueAct,
        to message: Message,
        intents: [Intent]
    ) -> DialogueState {
        var next = state
        let isAboutTalk = intents.first?.isSocial ?? true
        if act.kind == .alert || !isAboutTalk && act.kind != .miss { next.previous = act }
        if !message.products.isEmpty, act.kind != .miss || !isAboutTalk {
            if message.products != state.focus { next.earlierFocus = state.focus }
            next.focus = message.products
        }
        if !isAboutTalk, act.kind != .miss {
            next.frame = Frame(
                intents: intents.map(\.id),
                conditions: message.conditions,
                activities: message.slots.activities
            )
        }
        next.remembered = (state.remembered.filter { !message.denied.contains($0) } + message.told)
            .uniqued().suffix(Self.memoryLimit)
        if intents.first?.answer == .forget {
            next.remembered = []
            next.previous = nil
        }
        return next
    }
}

// MARK: - Decision

extension DialoguePolicy {
    private func decision(
        on message: Message,
        intents: [Intent],
        in state: DialogueState
    ) -> DialogueAct {
        if let flag = worstFlag(in: message) {
            return alert(flag, intents: intents, message: message)
        }
        if let part = claim(in: message, intents: intents) {
            return judgement(part, intents: intents, message: message)
        }
        if let intent = intents.first, let parts = talk(intent, message, in: state) {
            let topics = state.previous?.topics ?? []
            return act(
                intent.answer == .inform || intent.answer == .memory || intent.answer == .forget
                    ? .chat : .answer,
                intents: [intent],
                parts: parts,
                topics: intent.answer == .inform ? [] : topics,
                message,
                length: intent.answer == .simpler ? .brief : .usual
            )
        }
        if let line = intents.first, let prompt = line.prompt {
            let kind: DialogueAct.Kind = line.answer == .decline ? .miss : .chat
            let part = DialogueAct.Part.line(
                prompt: prompt,
                offers: firstOffers.compactMap(\.offer)
            )
            return act(kind, intents: [line], parts: [part], topics: [], message)
        }
        if let intent = intents.first, intent.answer == .gaps {
            return act(
                .chat,
                intents: [intent],
                parts: [.unknown(names: unknown)],
                topics: [],
                message
            )
        }
        guard !intents.isEmpty else { return miss(message) }
        return answer(to: intents, message: message)
    }

    /// The most urgent sign; of several, one of a treatment that is named, then the one that is spelled out most.
    private func worstFlag(in message: Message) -> RedFlag? {
        let named = Set(message.products.flatMap(knowledge.lineage))
        let flags = message.reading.redFlags.compactMap { match in
            knowledge.redFlags[match.id].map { (flag: $0, score: match.score) }
        }
        return flags.max { one, other in
            let first = (one.flag.urgency, named.contains(one.flag.topic) ? 1 : 0, one.score)
            let second = (other.flag.urgency, named.contains(other.flag.topic) ? 1 : 0, other.score)
            return first == second ? one.flag.id > other.flag.id : first < second
        }?.flag
    }

    /// What to do about a sign, then what else was asked, unless every minute counts.
    private func alert(
        _ flag: RedFlag,
        intents: [Intent],
        message: Message
    ) -> DialogueAct {
        let asked = intents.filter { !$0.isSocial }
        let rest =
            flag.urgency == .emergency || flag.frame != nil
            ? [] : asked.prefix(1).flatMap { parts(for: $0, message: message) }.filter { !$0.isGap }
        return act(
            flag.urgency > .routine ? .alert : .answer,
            intents: asked,
            parts: [.redFlag(flag)] + safetyFirst(rest),
            topics: message.topics,
            message,
            urgency: flag.urgency > .routine ? flag.urgency : .none
        )
    }

    /// The claim that a message asks about: where its truth is doubted, or it is asked for in so many words.
    private func claim(in message: Message, intents: [Intent]) -> DialogueAct.Part? {
        guard let match = message.reading.claims.first, let claim = knowledge.claims[match.id],
            concerns(claim, message)
        else { return nil }
        let isDoubted = message.reading.considered.contains { intent in
            knowledge.intents[intent.intent]?.answer == .claims && intent.ownPoints > 0
        }
        let best = message.reading.intents.first.map(\.score) ?? 0
        let isTalk = intents.first?.isSocial == true && best > match.score
        guard isDoubted || match.isSpelledOut, !isTalk else { return nil }
        // "Yes" and "no" answer a plain question in the claim's own sense alone. A doubt, or likeness to samples, cannot
        // tell "it hurts" from "it does not hurt"; and to "doesn't it hurt?" both words mean both things.
        let isSameSense = match.isSpelledOut && !deniers.contains(claim.id) && !message.denies
        return .claim(claim, framing: isSameSense && !isDoubted ? .asked : .restated)
    }

    /// Whether a message names no treatment or product beside what the claim is about and what it names.
    private func concerns(_ claim: Claim, _ message: Message) -> Bool {
        let spokenOf = claimConcepts[claim.id] ?? []
        return message.products.allSatisfy { product in
            knowledge.lineage(of: product).contains { $0 == claim.topic || spokenOf.contains($0) }
        }
    }

    /// The verdict, then what else was asked.
    private func judgement(
        _ part: DialogueAct.Part,
        intents: [Intent],
        message: Message
    ) -> DialogueAct {
        var named = intents.filter { !$0.isSocial }
        if named.isEmpty { named = knowledge.intents.entries.filter { $0.answer == .claims } }
        // The claim stands for the facts of the intent that it was found in. Whatever else was asked is answered too,
        // and a verdict or a rule on the person's own case is never left out for it.
        let others = named.enumerated().filter { number, intent in
            intent.answer == .facts ? number > 0 : intent.answer != .claims
        }
        let rest = others.flatMap { parts(for: $0.element, message: message) }.filter { !$0.isGap }
        return act(
            .answer,
            intents: named,
            parts: withoutRepeats(safetyFirst([part] + rest)),
            topics: message.topics,
            message
        )
    }

    private func miss(_ message: Message) -> DialogueAct {
        act(
            .miss,
            intents: [],
            parts: [
                .notUnderstood(
                    names: names(of: message.concepts),
                    offers: offers(near: message.reading)
                )
            ],
            topics: [],
            message
        )
    }

    private func answer(to intents: [Intent], message: Message) -> DialogueAct {
        var parts = comparedParts(for: intents, message: message)
        // What is compared stands for facts and for which is better; a verdict or a rule is never left out for it.
        let isCompared = !parts.isEmpty
        for intent in intents where !intent.isSocial {
            if isCompared, intent.answer == .facts || intent.answer == .comparison { continue }
            for part in self.parts(for: intent, message: message) where !parts.contains(part) {
                parts.append(part)
            }
        }
        let known = parts.filter { !$0.isGap }
        let said = withoutRepeats(safetyFirst(known))
        return act(
            known.isEmpty ? .miss : .answer,
            intents: intents,
            parts: known.isEmpty ? Array(parts.prefix(1)) : recalling(message, before: said),
            topics: topics(of: intents, message),
            message
        )
    }

    /// What answers "which hurts more": the question put to both topics, where it is more than which is better.
    private func comparedParts(for intents: [Intent], message: Message) -> [DialogueAct.Part] {
        guard intents.contains(where: { $0.answer == .comparison }) else { return [] }
        let pair = finder.pair(in: message)
        let asked = intents.filter { $0.answer == .facts }
        guard pair.count == 2, !asked.isEmpty else { return [] }
        let parts = asked.map { intent in
            pair.map { part(for: intent, on: $0, message: message) }.filter { !$0.isGap }
        }
        // Of one alone nothing is compared.
        return parts.filter { $0.count == 2 }.flatMap(\.self).uniqued()
    }

    /// The topics of all intents; of two that are set side by side, both.
    private func topics(of intents: [Intent], _ message: Message) -> [String] {
        let pairs = intents.contains { $0.answer == .comparison || $0.answer == .combination }
        return (message.topics + (pairs ? finder.pair(in: message) : [])).uniqued()
    }

    /// The parts after what they take up of what the person told before.
    private func recalling(
        _ message: Message,
        before parts: [DialogueAct.Part]
    ) -> [DialogueAct.Part] {
        var who: Set<String> = []
        for case .contraindications(let entries) in parts { who.formUnion(entries.flatMap(\.who)) }
        let recalled = message.recalled.filter { concept in
            knowledge.lineage(of: concept).contains(where: who.contains)
        }
        return recalled.isEmpty ? parts : [.recalled(names: names(of: recalled))] + parts
    }

    /// The parts with what speaks against a treatment before all others.
    private func safetyFirst(_ parts: [DialogueAct.Part]) -> [DialogueAct.Part] {
        parts.filter(\.isContraindications) + parts.filter { !$0.isContraindications }
    }

    /// The parts with each fact in the first of them alone.
    private func withoutRepeats(_ parts: [DialogueAct.Part]) -> [DialogueAct.Part] {
        var said: Set<String> = []
        return parts.compactMap { part in
            switch part {
            case .facts(let facts):
                let fresh = facts.filter { said.insert($0.id).inserted }
                return fresh.isEmpty ? nil : .facts(fresh)
            case .comparison(let rows, let unknown):
                let fresh = rows.map { $0.filter { said.insert($0.id).inserted } }
                    .filter { !$0.isEmpty }
                return fresh.isEmpty && unknown.isEmpty
                    ? nil : .comparison(rows: fresh, unknown: unknown)
            default: return part
            }
        }
    }

    /// What replies call the intents, each once.
    private func labels(of intents: [Intent]) -> [String] {
        intents.map(\.label).uniqued()
    }

    private func act(
        _ kind: DialogueAct.Kind,
        intents: [Intent],
        parts: [DialogueAct.Part],
        topics: [String],
        _ message: Message,
        urgency: Urgency = .none,
        length: DialogueAct.Length = .usual
    ) -> DialogueAct {
        DialogueAct(
            kind: kind,
            intents: labels(of: intents),
            topics: topics.flatMap(knowledge.lineage).uniqued(),
            slots: message.slots,
            urgency: urgency,
            parts: parts,
            length: length
        )
    }
}

// MARK: - Parts

extension DialoguePolicy {
    /// What answers an intent, for each of its first two topics.
    private func parts(for intent: Intent, message: Message) -> [DialogueAct.Part] {
        if let part = pairPart(for: intent, message: message) { return [part] }
        return message.topics(of: intent).prefix(2).map {
            part(for: intent, on: $0, message: message)
        }
    }

    /// What answers an intent on one topic.
    private func part(
        for intent: Intent,
        on topic: String,
        message: Message
    ) -> DialogueAct.Part {
        switch finder.statements(for: intent, on: topic, message: message) {
        case .contraindications(let entries): .contraindications(entries)
        case .against(let entries): .against(entries)
        case .aftercare(let rules): .aftercare(rules)
        case .pauses(let pauses): .pauses(pauses)
        case .facts(let facts): .facts(facts)
        case .nothing(let concepts):
            .gap(
                names: names(of: concepts),
                offers: offers(near: message.reading, on: message.topics(of: intent))
            )
        }
    }

    /// What answers an intent that sets two topics side by side.
    private func pairPart(for intent: Intent, message: Message) -> DialogueAct.Part? {
        switch intent.answer {
        case .comparison: return finder.comparison(for: intent, message: message)
        case .combination:
            guard let part = finder.combination(for: intent, message: message) else { return nil }
            guard case .gap(let names, _) = part else { return part }
            return .gap(
                names: names,
                offers: offers(near: message.reading, on: message.topics(of: intent))
            )
        default: return nil
        }
    }

    func names(of concepts: [String]) -> [String] {
        concepts.compactMap { knowledge.concepts[$0]?.displayName }.uniqued()
    }

    /// What can be asked instead, of what is known on the topics: what came near, then what is to be offered first.
    private func offers(near reading: IntentReading, on topics: [String] = []) -> [String] {
        let meant = Set(reading.intents.map(\.intent))
        let near = reading.considered.compactMap { knowledge.intents[$0.intent] }
        let open = (near + firstOffers).filter { intent in
            guard !meant.contains(intent.id), let topic = topics.first else {
                return topics.isEmpty
            }
            return resolver.answers(intent, on: topic)
        }
        return Array(open.compactMap(\.offer).uniqued().prefix(4))
    }
}

extension DialogueAct.Part {
    /// Whether it says what speaks against a treatment.
    fileprivate var isContraindications: Bool {
        if case .contraindications = self { return true }
        return false
    }

    /// Whether it says that nothing is known.
    fileprivate var isGap: Bool {
        if case .gap = self { return true }
        return false
    }
}
