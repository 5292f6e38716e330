package import Dialogue
package import Knowledge

/// Puts an act into words: facts as they are written, prompts around them.
package struct ResponseComposer: Sendable {
    /// How many sources the text names; a reply as data names all.
    static let namedSources = 4

    /// How many sources are told in full when somebody asks for them.
    static let listedSources = 5

    /// How many words the labels have together that are named for each verdict.
    static let labelWords = 24

    /// How many things of which nothing is known are named at once.
    static let namedGaps = 12

    let knowledge: KnowledgeBase
    let prompts: PromptLibrary
    private let glossary: Glossary

    /// Creates a composer.
    package init(_ knowledge: KnowledgeBase, prompts: PromptLibrary) {
        self.knowledge = knowledge
        self.prompts = prompts
        glossary = Glossary(knowledge)
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
    /// - Parameters:
    ///   - act: What to say.
    ///   - explained: The ids of the terms that need no explanation any more.
    /// - Returns: The sentences, within the limit of words where leaving out what may be left out can do it.
    /// - Complexity: O(*n*) in the length of the reply.
    package func response(
        to act: DialogueAct,
        explained: Set<String> = []
    ) -> Response {
        var lines = act.parts.map { self.lines(of: $0) }
        if act.length == .brief {
            lines = zip(act.parts, lines).map { Self.briefly($0, lines: $1) }
        }
        let stated = Draft(lines).fitted()
        let text = stated.joined().map(\.text).joined(separator: " ")
        let terms =
            act.kind == .answer && act.length == .usual && !act.isTalk
            ? glossary.terms(in: text).filter { !explained.contains($0.id) } : []
        lines.append(
            terms.map {
                Draft.Line(sentence: self.stated($0.meaning, by: $0.provenance), weight: .gloss)
            }
        )
        let paragraphs = Draft(lines).fitted()
        let sources = paragraphs.flatMap(\.self).flatMap(\.sources).uniqued()
            .compactMap { knowledge.sources[$0] }
        let said = Set(paragraphs.joined().compactMap(\.statement))
        return Response(
            act: act,
            paragraphs: paragraphs,
            sources: sources,
            explained: terms.map(\.id).filter(said.contains),
            footer: act.isComfort ? nil : footer(stated, sources: sources)
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
    private func lines(of part: DialogueAct.Part) -> [Draft.Line] {
        switch part {
        case .facts(let facts): return lines(of: facts)
        case .contraindications(let entries):
            return entries.enumerated().flatMap { lines(of: $1, isFirst: $0 == 0) }
                + [plain(prompts.text("verdict.note"))]
        case .against(let entries): return lines(against: entries)
        case .aftercare(let rules): return lines(of: rules)
        case .pauses(let pauses):
            return pauses.enumerated().map {
                line($1.advice, $1.provenance, $0 == 0 ? .needed : .extra)
            }
        case .comparison(let rows, let unknown): return lines(of: rows, unknown: unknown)
        case .claim(let claim, let framing): return lines(of: claim, framing: framing)
        case .redFlag(let flag): return lines(of: flag)
        case .line(let prompt, let offers):
            let values: [String: PromptValue] = [
                "subject": .text(knowledge.subject.name), "offers": .list(offers),
            ]
            return [plain(prompts.text(prompt, values))]
        case .extras(let extras):
            return extras.enumerated().map {
                line($1.text, $1.provenance, $0 == 0 ? .needed : .extra)
            }
        case .sources(let ids): return [plain(sourceList(ids))]
        case .memory(let names, let isForgotten):
            let prompt = isForgotten ? "talk.forgotten" : "talk.memory"
            return [plain(prompts.text(prompt, ["names": .list(names)]))]
        case .noted(let names): return [plain(prompts.text("talk.noted", ["names": .list(names)]))]
        case .recalled(let names):
            return [plain(prompts.text("talk.recalled", ["names": .list(names)]))]
        case .unknown(let names):
            var values: [String: PromptValue] = [
                "names": .list(Array(names.prefix(Self.namedGaps)))
            ]
            if names.count > Self.namedGaps {
                values["more"] = .number(names.count - Self.namedGaps)
            }
            return [plain(prompts.text("gaps", values))]
        case .gap(let names, let offers):
            return [plain(prompts.text("gap", ["names": .list(names), "offers": .list(offers)]))]
        case .notUnderstood(let names, let offers):
            return [plain(prompts.text("miss", ["names": .list(names), "offers": .list(offers)]))]
        }
    }

    /// What a part cannot do without: all of a sign of danger, the verdict on each state, else the first sentence.
    private static func briefly(_ part: DialogueAct.Part, lines: [Draft.Line]) -> [Draft.Line] {
        let needed = lines.filter { $0.weight == .needed }
        let stated = needed.filter { $0.sentence.statement != nil }
        switch part {
        case .redFlag, .against: return needed
        case .contraindications:
            let verdicts = stated.enumerated().filter { number, line in
                number == 0
                    || line.sentence.statement != stated[number - 1].sentence.statement
            }
            return verdicts.map(\.element) + needed.filter { $0.sentence.statement == nil }
        default: return stated.isEmpty ? needed : Array(stated.prefix(1))
        }
    }

    /// The sources of the last reply in words, the weightiest first.
    private func sourceList(_ ids: [String]) -> String {
        let sources = ids.compactMap { knowledge.sources[$0] }.sorted { $0.kind < $1.kind }
        var values: [String: PromptValue] = [
            "sources": .list(sources.prefix(Self.listedSources).map(fullName))
        ]
        if sources.count > Self.listedSources {
            values["more"] = .number(sources.count - Self.listedSources)
        }
        return prompts.text("talk.sources", values)
    }

    /// The short forms, and what limits the first of them.
    private func lines(of facts: [Fact]) -> [Draft.Line] {
        let weights: [Draft.Weight] = [.needed, .extra]
        var lines = facts.enumerated().map { number, fact in
            line(fact.short, fact.provenance, number < 2 ? weights[number] : .further)
        }
        if let lead = facts.first, let caveat = lead.caveat {
            lines.insert(line(caveat, lead.provenance, .support), at: 1)
        }
        return lines
    }

    /// The facts of one aspect after those of the other, and of whom nothing is known.
    private func lines(of rows: [[Fact]], unknown: [String]) -> [Draft.Line] {
        let lines = rows.enumerated().flatMap { number, row in
            row.map { line($0.short, $0.provenance, number == 0 ? .needed : .extra) }
        }
        guard !unknown.isEmpty else { return lines }
        return lines + [plain(prompts.text("comparison.gap", ["names": .list(unknown)]))]
    }

    /// The verdict, why, and what to do; only the first entry gives its reason at any length.
    private func lines(of entry: Contraindication, isFirst: Bool) -> [Draft.Line] {
        let frame = prompts.text(
            "verdict." + entry.verdict.rawValue,
            [
                "label": .text(entry.label),
                "treatment": .text(knowledge.concepts[entry.topic]?.displayName ?? entry.topic),
                "wait": .text(entry.wait.map { words(for: $0) } ?? ""),
                "product": .text(knowledge.concepts[entry.topic]?.kind == .active ? "product" : ""),
            ]
        )
        return [
            line(frame, entry.provenance, .needed),
            line(entry.reason, entry.provenance, isFirst ? .needed : .further),
            line(entry.advice, entry.provenance, isFirst ? .needed : .extra),
        ]
    }

    /// The labels of what speaks against a treatment, a sentence for each verdict.
    private func lines(against entries: [Contraindication]) -> [Draft.Line] {
        let verdicts = entries.map(\.verdict).uniqued()
        let lines = verdicts.map { verdict in
            let sentence = sentence(against: entries.filter { $0.verdict == verdict }, verdict)
            return Draft.Line(sentence: sentence, weight: .needed)
        }
        return lines + [plain(prompts.text("verdict.note"))]
    }

    /// As many labels of entries with one verdict as there is room for, the first in any case.
    private func sentence(
        against entries: [Contraindication],
        _ verdict: Contraindication.Verdict
    ) -> Response.Sentence {
        var room = Self.labelWords
        let named = Array(
            entries.enumerated().prefix { number, entry in
                room -= entry.label.split(separator: " ").count
                return number == 0 || room >= 0
            }
            .map(\.element)
        )
        let first = named[0]
        var values: [String: PromptValue] = [
            "labels": .list(named.map(\.label.lowercasedFirst)),
            "treatment": .text(knowledge.concepts[first.topic]?.displayName ?? first.topic),
        ]
        if entries.count > named.count { values["more"] = .number(entries.count - named.count) }
        return Response.Sentence(
            text: prompts.text("against." + verdict.rawValue, values).capitalizedFirst,
            statement: first.id,
            grade: knowledge.grade(of: first.provenance),
            sources: named.flatMap(\.provenance.sources).uniqued()
        )
    }

    /// Every instruction, and the reason for the first.
    private func lines(of rules: [AftercareRule]) -> [Draft.Line] {
        var lines = rules.enumerated().map { number, rule in
            line(rule.instruction, rule.provenance, number == 0 ? .needed : .extra)
        }
        if let first = rules.first {
            lines.insert(line(first.reason, first.provenance, .support), at: 1)
        }
        return lines
    }

    private func lines(of claim: Claim, framing: DialogueAct.ClaimFraming) -> [Draft.Line] {
        let prompt = "claim.\(framing.rawValue).\(claim.verdict.rawValue)"
        let frame = prompts.text(prompt, ["says": .text(claim.says)])
        let lead = claim.facts.first.flatMap { knowledge.facts[$0] }
        let grade = lead.map { knowledge.grade(of: $0.provenance) }
        return [frame, claim.correction].map { text in
            let sentence = Response.Sentence(
                text: text,
                statement: claim.id,
                grade: grade,
                sources: knowledge.sources(of: claim)
            )
            return Draft.Line(sentence: sentence, weight: .needed)
        }
    }

    private func lines(of flag: RedFlag) -> [Draft.Line] {
        [
            prompts.text("alert." + (flag.frame?.rawValue ?? flag.urgency.rawValue)), flag.advice,
            flag.meaning,
        ]
        .map { line($0, flag.provenance, .needed) }
    }

    private func line(
        _ text: String,
        _ provenance: Provenance,
        _ weight: Draft.Weight
    ) -> Draft.Line {
        Draft.Line(sentence: stated(text, by: provenance), weight: weight)
    }

    private func stated(_ text: String, by provenance: Provenance) -> Response.Sentence {
        Response.Sentence(
            text: text,
            statement: provenance.id,
            grade: knowledge.grade(of: provenance),
            sources: provenance.sources
        )
    }

    private func plain(_ text: String) -> Draft.Line {
        let sentence = Response.Sentence(text: text, statement: nil, grade: nil, sources: [])
        return Draft.Line(sentence: sentence, weight: .needed)
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

extension DialogueAct {
    /// Whether it names sources and no facts: their titles need no glossary.
    fileprivate var isTalk: Bool {
        parts.contains { part in
            if case .sources = part { true } else { false }
        }
    }

    /// Whether it answers a person in distress, whom a list of sources does not help.
    fileprivate var isComfort: Bool {
        parts.contains { part in
            guard case .redFlag(let flag) = part else { return false }
            return flag.frame != nil
        }
    }
}
