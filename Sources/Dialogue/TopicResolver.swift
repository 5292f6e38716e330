import Knowledge
import Language

/// Finds what a message is about.
struct TopicResolver: Sendable {
    private let knowledge: KnowledgeBase

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
    }

    /// The topics that an intent of a message is about; where it names none, those in focus, or the default one.
    ///
    /// Treatments count before ingredients, and both before complaints: a complaint is what a treatment is for, unless
    /// it alone is known under what the intent asks for ("what is melasma"). Ingredients are no topic of an intent
    /// that takes them for what is done before or after a treatment.
    ///
    /// - Complexity: O(*n*) in the number of mentions.
    func topics(of analysis: Analysis, for intent: Intent, focus: [String]) -> [String] {
        let groups = [
            treatments(in: analysis),
            intent.takes.isEmpty ? concepts(of: .active, in: analysis) : [],
        ]
        // "What if I do not treat my acne" denies the treating.
        let conditions = analysis.mentions.filter { $0.kind == .condition }.map(\.concept)
            .uniqued().filter { answers(intent, on: $0) }
        for group in groups + [conditions] where group.contains(where: { answers(intent, on: $0) })
        {
            return group
        }
        let spokenOf = focus.isEmpty ? [knowledge.subject.defaultTopic] : focus
        return groups.first { !$0.isEmpty } ?? spokenOf
    }

    /// The topics that a message names, whatever it wants of them.
    func topics(of analysis: Analysis) -> [String] {
        let treatments = treatments(in: analysis)
        return treatments.isEmpty ? concepts(of: .active, in: analysis) : treatments
    }

    /// The treatments that a message names: those that it denies only where it names no other.
    private func treatments(in analysis: Analysis) -> [String] {
        let wanted = concepts(of: .treatment, in: analysis)
        guard wanted.isEmpty else { return wanted }
        return analysis.mentions.filter { $0.kind == .treatment }.map(\.concept).uniqued()
    }

    /// Whether facts on the topic itself, or a wider one, answer the intent.
    func answers(_ intent: Intent, on topic: String) -> Bool {
        knowledge.lineage(of: topic).contains { wider in
            intent.aspects.contains { !knowledge.facts(on: wider, aspect: $0).isEmpty }
        }
    }

    /// The topic itself, or the nearest wider one, that facts are known on; nil where there is none.
    func known(_ topic: String) -> String? {
        knowledge.lineage(of: topic).first(where: knowledge.hasFacts)
    }

    /// The concepts of one kind that a message names and does not deny, each once, in their order.
    ///
    /// What is denied of an activity stays one that is asked about: "why can't I swim".
    func concepts(of kind: Concept.Kind, in analysis: Analysis) -> [String] {
        analysis.mentions.filter { $0.kind == kind && !$0.isDenied }.map(\.concept).uniqued()
    }
}

extension Mention {
    /// Whether the concept is said not to hold, for kinds that can hold.
    var isDenied: Bool { isNegated && kind != .activity && kind != .active }
}
