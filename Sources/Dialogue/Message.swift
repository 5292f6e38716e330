import IntentMatching
import Knowledge
import Language

/// A message as the policy sees it: its reading, with what it names sorted out.
struct Message {
    let reading: IntentReading

    /// What it is about: the topics of its intents, each once.
    let topics: [String]

    /// The concepts that it names, each once, in their order.
    let concepts: [String]

    /// What the person tells about themselves.
    let told: [String]

    /// What it denies.
    let denied: Set<String>

    /// What was told before and is not named here.
    let recalled: [String]

    /// The values that it gives.
    let slots: Slots

    /// The stems that neither name a concept nor speak for its intents.
    let words: Set<String>

    /// Whether it denies anything.
    let denies: Bool

    /// The conditions that it names.
    let conditions: [String]

    /// The treatments and products that it names; where it names none, the conditions; where there are none, what was spoken of last.
    let named: [String]

    /// The treatments and products that it names.
    let products: [String]

    private let topicsByIntent: [String: [String]]

    init(
        analysis: Analysis,
        reading: IntentReading,
        intents: [Intent],
        resolver: TopicResolver,
        negators: Set<String>,
        state: DialogueState
    ) {
        denies = analysis.tokens.contains { negators.contains($0.form) }
        self.reading = reading
        let asked = intents.map {
            ($0.id, resolver.topics(of: analysis, for: $0, focus: state.focus))
        }
        topicsByIntent = Dictionary(asked, uniquingKeysWith: { first, _ in first })
        let named = resolver.topics(of: analysis)
        topics = asked.isEmpty ? named : asked.flatMap(\.1).uniqued()
        let treatments = resolver.concepts(of: .treatment, in: analysis)
        let others = treatments + resolver.concepts(of: .active, in: analysis)
        products = others
        let spoken = (state.focus + state.earlierFocus).uniqued()
        let complaints = resolver.concepts(of: .condition, in: analysis)
        self.named = !others.isEmpty ? others : complaints.isEmpty ? spoken : complaints
        // A treatment that was not had, or is not wanted, is spoken of all the same.
        let spokenOf = analysis.mentions.filter { !$0.isDenied || $0.kind == .treatment }
            .map(\.concept).uniqued()
        let foreign = Set(analysis.mentions.filter(\.isOfOthers).map(\.concept))
        let denied = Set(analysis.mentions.filter(\.isDenied).map(\.concept))
        recalled = state.remembered.filter { !spokenOf.contains($0) && !denied.contains($0) }
        let own = resolver.concepts(of: .condition, in: analysis)
        let frame = intents.map(\.id) == state.frame?.intents ? state.frame : nil
        conditions = own.isEmpty ? frame?.conditions ?? [] : own
        let activities =
            analysis.mentions.contains { $0.kind == .activity }
            ? [] : frame?.activities ?? []
        concepts = (spokenOf + (own.isEmpty ? conditions : []) + activities).uniqued()
        var slots = Slots()
        let asksForConditions =
            intents.isEmpty || intents.contains { !$0.ignores.contains(.condition) }
        slots.conditions = asksForConditions ? conditions : []
        let taken = Set(intents.filter(\.isAboutActivities).flatMap(\.takes))
        slots.activities = [Concept.Kind.activity, .active].filter(taken.contains)
            .flatMap { resolver.concepts(of: $0, in: analysis) }
        if slots.activities.isEmpty, !taken.isEmpty { slots.activities = activities }
        let states = resolver.concepts(of: .state, in: analysis).filter { !foreign.contains($0) }
        slots.states = (states + state.remembered.filter { !denied.contains($0) }).uniqued()
        self.slots = slots
        self.denied = denied
        let tellable: [Concept.Kind] =
            intents.contains { $0.answer == .inform } ? [.state, .condition, .active] : [.state]
        told = analysis.mentions.filter {
            !$0.isDenied && $0.isOfSpeaker && tellable.contains($0.kind)
        }
        .map(\.concept).uniqued()
        var used = Set(analysis.mentions.flatMap(\.tokens))
        for match in reading.intents {
            for evidence in match.evidence where evidence.tier != .samples {
                used.formUnion(evidence.tokens)
            }
        }
        words = Set(
            analysis.tokens.indices.filter { !used.contains($0) }.map { analysis.tokens[$0].stem }
        )
    }

    /// What one of its intents is about.
    func topics(of intent: Intent) -> [String] {
        topicsByIntent[intent.id] ?? topics
    }

    /// The concept of which a fact on a topic must speak to answer an intent that needs one.
    func required(by intent: Intent, on topic: String) -> String? {
        guard intent.needs.contains(.condition), !conditions.contains(topic) else { return nil }
        return conditions.first
    }
}

extension Intent {
    /// Whether what it takes is done or put on before or after a treatment.
    fileprivate var isAboutActivities: Bool { answer == .aftercare || answer == .preparation }
}
