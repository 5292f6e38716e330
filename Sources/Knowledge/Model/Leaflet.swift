/// What a sheet of paper on one side of a topic holds: statements only, in the order in which a reader needs them.
package struct Leaflet: Sendable {
    /// The topic.
    package let topic: Concept

    /// The intent whose answer it is at length.
    package let intent: Intent

    /// The facts, the main ones first.
    package let facts: [Fact]

    /// The rules that must or should be kept, by the start of their windows; none where the intent asks for facts.
    package let rules: [AftercareRule]

    /// What people see, in the order of time; none where the intent asks for facts.
    package let timeline: [TimelineEntry]

    /// Signs that need a person, the most urgent first; none where the intent asks for facts.
    package let redFlags: [RedFlag]

    /// How many statements of one kind a sheet has room for.
    private static let room = 14

    /// The leaflet on a topic that answers an intent, named by its id or by an aspect; nil where nothing does.
    ///
    /// - Complexity: O(*n* log *n*) in the number of statements.
    package init?(_ knowledge: KnowledgeBase, topic: String, subject: String) {
        guard let concept = knowledge.concepts[topic],
            let intent = knowledge.intents[subject]
                ?? knowledge.intents.entries.first(where: { $0.aspects.first == subject })
        else { return nil }
        self.topic = concept
        self.intent = intent
        let facts = intent.aspects.prefix(1).flatMap { knowledge.facts(on: topic, aspect: $0) }
            .filter { intent.answer != .aftercare || $0.about.isEmpty }
        let isAftercare = intent.answer == .aftercare
        let weights: [AftercareRule.Strength] = [.must, .should]
        let ranked = knowledge.aftercare.entries.filter { $0.topic == topic }
            .sorted { ($0.strength.rank, $0.window.start) < ($1.strength.rank, $1.window.start) }
            .filter { weights.contains($0.strength) }
        let rules = ranked.prefix(Self.room).sorted {
            ($0.window.start, $0.id) < ($1.window.start, $1.id)
        }
        self.rules = isAftercare ? rules : []
        self.facts = Array(facts.prefix(isAftercare ? 3 : Self.room))
        timeline =
            isAftercare
            ? knowledge.timeline.entries.filter { $0.topic == topic }
                .sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
            : []
        redFlags =
            isAftercare
            ? Array(
                knowledge.redFlags.entries.filter { $0.topic == topic && $0.urgency >= .sameDay }
                    .sorted { ($1.urgency, $0.id) < ($0.urgency, $1.id) }.prefix(Self.room)
            ) : []
        if self.facts.isEmpty, self.rules.isEmpty { return nil }
    }

    /// The ids of the sources of all that it says, each once, in the order of first use.
    package var sources: [String] {
        let provenances =
            facts.map(\.provenance) + rules.map(\.provenance) + timeline.map(\.provenance)
            + redFlags.map(\.provenance)
        return provenances.flatMap(\.sources).uniqued()
    }
}

extension AftercareRule.Strength {
    /// What must be done before what should be.
    fileprivate var rank: Int {
        switch self {
        case .must: 0
        case .should: 1
        case .may: 2
        }
    }
}
