import Knowledge
import Language

/// Finds what a message is about.
struct TopicResolver: Sendable {
    private let knowledge: KnowledgeBase

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
    }

    /// The topics that a message names, or the default one.
    ///
    /// Treatments count before ingredients, and ingredients are the topic unless an intent takes them for what is done
    /// before or after a treatment. A complaint is what a treatment is for, not the topic.
    func topics(of analysis: Analysis, intents: [Intent]) -> [String] {
        let treatments = concepts(of: .treatment, in: analysis)
        if !treatments.isEmpty { return treatments }
        if !intents.contains(where: { !$0.takes.isEmpty }) {
            let actives = concepts(of: .active, in: analysis)
            if !actives.isEmpty { return actives }
        }
        return [knowledge.subject.defaultTopic]
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
