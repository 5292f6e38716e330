import IntentMatching
import Knowledge

/// Talk about the talk: the last reply once more, shorter, longer or with its sources; what was told, and to forget it.
extension DialoguePolicy {
    /// The parts that answer a message about the talk itself, nil where it is about something else.
    func talk(_ intent: Intent, _ message: Message, in state: DialogueState) -> [DialogueAct.Part]?
    {
        let before = state.previous?.parts.filter { !$0.isTalk } ?? []
        switch intent.answer {
        case .sources, .again, .simpler, .more:
            guard !before.isEmpty else { return [.line(prompt: "talk.nothing", offers: [])] }
            return replay(before, as: intent.answer)
        case .memory: return [.memory(names: names(of: state.remembered), isForgotten: false)]
        case .forget: return [.memory(names: names(of: state.remembered), isForgotten: true)]
        case .inform: return [.noted(names: names(of: message.told))]
        default: return nil
        }
    }

    private func replay(
        _ parts: [DialogueAct.Part],
        as answer: Intent.Answer
    ) -> [DialogueAct.Part] {
        switch answer {
        case .sources: return [.sources(parts.flatMap { self.sources(of: $0) }.uniqued())]
        case .more:
            let extras = parts.flatMap { self.extras(of: $0) }
            return extras.isEmpty ? [.line(prompt: "talk.no-more", offers: [])] : [.extras(extras)]
        default: return parts
        }
    }

    /// The ids of the sources behind a part.
    private func sources(of part: DialogueAct.Part) -> [String] {
        switch part {
        case .facts(let facts): facts.flatMap(\.provenance.sources)
        case .contraindications(let entries), .against(let entries):
            entries.flatMap(\.provenance.sources)
        case .aftercare(let rules): rules.flatMap(\.provenance.sources)
        case .pauses(let pauses): pauses.flatMap(\.provenance.sources)
        case .comparison(let rows, _): rows.joined().flatMap(\.provenance.sources)
        case .claim(let claim, _): knowledge.sources(of: claim)
        case .redFlag(let flag): flag.provenance.sources
        case .extras(let extras): extras.flatMap(\.provenance.sources)
        default: []
        }
    }

    /// What a part left out: details, and how sources differ.
    private func extras(of part: DialogueAct.Part) -> [DialogueAct.Extra] {
        switch part {
        case .facts(let facts):
            facts.flatMap { extras($0.provenance, [$0.detail, $0.caveat, $0.difference]) }
        case .contraindications(let entries):
            entries.flatMap { extras($0.provenance, [$0.difference]) }
        case .aftercare(let rules): rules.flatMap { extras($0.provenance, [$0.difference]) }
        case .pauses(let pauses): pauses.flatMap { extras($0.provenance, [$0.difference]) }
        case .comparison(let rows, _):
            rows.joined().flatMap { extras($0.provenance, [$0.detail, $0.caveat]) }
        case .claim(let claim, _):
            claim.facts.compactMap { knowledge.facts[$0] }
                .flatMap { extras($0.provenance, [$0.short, $0.detail]) }
        default: []
        }
    }

    private func extras(_ provenance: Provenance, _ texts: [String?]) -> [DialogueAct.Extra] {
        texts.compactMap { text in
            text.map { DialogueAct.Extra(text: $0, provenance: provenance) }
        }
    }
}

extension DialogueAct.Part {
    /// Whether it is talk about the talk, which nobody wants once more.
    fileprivate var isTalk: Bool {
        switch self {
        case .sources, .memory, .noted, .line, .unknown: true
        default: false
        }
    }
}
