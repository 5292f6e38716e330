package import Dialogue
package import Knowledge

/// Puts an act into words: facts as they are written, prompts around them.
package struct ResponseComposer: Sendable {
    /// How many sources the text names; a reply as data names all.
    static let namedSources = 4

    private let knowledge: KnowledgeBase
    private let prompts: PromptLibrary

    /// Creates a composer.
    package init(_ knowledge: KnowledgeBase, prompts: PromptLibrary) {
        self.knowledge = knowledge
        self.prompts = prompts
    }

    /// The line that a conversation begins with.
    package var greeting: String {
        prompts.text("greeting", ["subject": .text(knowledge.subject.name)])
    }

    /// What can be asked, in a line.
    package var help: String {
        prompts.text("help", ["subject": .text(knowledge.subject.name)])
    }

    /// The reply that says an act.
    ///
    /// - Complexity: O(*n*) in the length of the reply.
    package func response(to act: DialogueAct) -> Response {
        let paragraphs = act.parts.map { sentences(of: $0) }.filter { !$0.isEmpty }
        let sources = paragraphs.flatMap(\.self).flatMap(\.sources).uniqued()
            .compactMap { knowledge.sources[$0] }
        return Response(
            act: act,
            paragraphs: paragraphs,
            sources: sources,
            footer: footer(paragraphs, sources: sources)
        )
    }

    /// A source in full, for a list of sources.
    package func fullName(of source: Source) -> String {
        prompts.text("source.full", values(of: source))
    }

    /// A grade in words.
    package func words(for grade: Grade) -> String {
        prompts.text("grade." + grade.rawValue)
    }
}

// MARK: - Parts

extension ResponseComposer {
    private func sentences(of part: DialogueAct.Part) -> [Response.Sentence] {
        switch part {
        case .facts(let facts): return sentences(of: facts)
        case .contraindications(let entries):
            return entries.flatMap { sentences(of: $0) } + [plain(prompts.text("verdict.note"))]
        case .aftercare(let rules): return sentences(of: rules)
        case .claim(let claim, let framing): return sentences(of: claim, framing: framing)
        case .redFlag(let flag): return sentences(of: flag)
        case .line(let prompt, let offers):
            let values: [String: PromptValue] = [
                "subject": .text(knowledge.subject.name), "offers": .list(offers),
            ]
            return [plain(prompts.text(prompt, values))]
        case .gap(let names, let offers):
            return [plain(prompts.text("gap", ["names": .list(names), "offers": .list(offers)]))]
        case .notUnderstood(let names, let offers):
            return [plain(prompts.text("miss", ["names": .list(names), "offers": .list(offers)]))]
        }
    }

    /// The short forms, and what limits the first of them.
    private func sentences(of facts: [Fact]) -> [Response.Sentence] {
        var sentences = facts.map { stated($0.short, by: $0.provenance) }
        if let lead = facts.first, let caveat = lead.caveat {
            sentences.insert(stated(caveat, by: lead.provenance), at: 1)
        }
        return sentences
    }

    private func sentences(of entry: Contraindication) -> [Response.Sentence] {
        let frame = prompts.text(
            "verdict." + entry.verdict.rawValue,
            [
                "label": .text(entry.label),
                "treatment": .text(knowledge.concepts[entry.topic]?.displayName ?? entry.topic),
                "wait": .text(entry.wait.map { words(for: $0) } ?? ""),
            ]
        )
        return [frame, entry.reason, entry.advice].map { stated($0, by: entry.provenance) }
    }

    /// Every instruction, and the reason for the first.
    private func sentences(of rules: [AftercareRule]) -> [Response.Sentence] {
        var sentences = rules.map { stated($0.instruction, by: $0.provenance) }
        if let first = rules.first {
            sentences.insert(stated(first.reason, by: first.provenance), at: 1)
        }
        return sentences
    }

    private func sentences(
        of claim: Claim,
        framing: DialogueAct.ClaimFraming
    ) -> [Response.Sentence] {
        let prompt = "claim.\(framing.rawValue).\(claim.verdict.rawValue)"
        let frame = prompts.text(prompt, ["says": .text(claim.says)])
        let lead = claim.facts.first.flatMap { knowledge.facts[$0] }
        let grade = lead.map { knowledge.grade(of: $0.provenance) }
        return [frame, claim.correction].map { text in
            Response.Sentence(
                text: text,
                statement: claim.id,
                grade: grade,
                sources: knowledge.sources(of: claim)
            )
        }
    }

    private func sentences(of flag: RedFlag) -> [Response.Sentence] {
        [prompts.text("alert." + flag.urgency.rawValue), flag.advice, flag.meaning]
            .map { stated($0, by: flag.provenance) }
    }

    private func stated(_ text: String, by provenance: Provenance) -> Response.Sentence {
        Response.Sentence(
            text: text,
            statement: provenance.id,
            grade: knowledge.grade(of: provenance),
            sources: provenance.sources
        )
    }

    private func plain(_ text: String) -> Response.Sentence {
        Response.Sentence(text: text, statement: nil, grade: nil, sources: [])
    }
}

// MARK: - Words

extension ResponseComposer {
    /// The grade of what each paragraph said first, and the sources of all, the weightiest first.
    private func footer(_ paragraphs: [[Response.Sentence]], sources: [Source]) -> String? {
        let grades = paragraphs.compactMap { $0.compactMap(\.grade).first }.uniqued()
        guard !grades.isEmpty, !sources.isEmpty else { return nil }
        let names = sources.sorted { $0.kind < $1.kind }
            .map { prompts.text("source.short", values(of: $0)) }
            .uniqued()
        var slots: [String: PromptValue] = [
            "grades": .list(grades.map { words(for: $0) }),
            "sources": .list(Array(names.prefix(Self.namedSources))),
        ]
        if names.count > Self.namedSources {
            slots["more"] = .number(names.count - Self.namedSources)
        }
        return prompts.text("footer", slots)
    }

    private func values(of source: Source) -> [String: PromptValue] {
        [
            "title": .text(source.title),
            "author": .text(source.author ?? ""),
            "year": .text(source.year.map(String.init) ?? ""),
            "locator": .text(source.locator ?? ""),
        ]
    }

    /// A length of time: its months and its days, each in the largest unit that they are a whole number of.
    private func words(for duration: ISODuration) -> String {
        let months = [("years", 12), ("months", 1)]
        let minutes = [("weeks", 7 * 1_440), ("days", 1_440), ("hours", 60), ("minutes", 1)]
        return [words(for: duration.months, in: months), words(for: duration.minutes, in: minutes)]
            .compactMap(\.self).joined(separator: " ")
    }

    private func words(for amount: Int, in units: [(name: String, size: Int)]) -> String? {
        guard amount > 0, let unit = units.first(where: { amount.isMultiple(of: $0.size) }) else {
            return nil
        }
        return prompts.text("duration." + unit.name, ["count": .number(amount / unit.size)])
    }
}
