package import Knowledge
package import Language

/// Finds what people want, in three tiers: authored patterns, cues, and likeness to samples.
///
/// Each tier gives points; their sum is an intent's score. A pattern alone is enough; a cue says in its weight how
/// much it is worth; samples count up to ``samplePoints``. The figures were chosen on labelled questions, as those
/// that named most intents with few refusals.
package struct IntentMatcher: Sendable {
    /// What a matching pattern is worth, before its specificity.
    static let patternPoints = 10

    /// What it is worth beside that a pattern spells the whole message.
    static let wholePoints = 15

    /// What it is worth that the samples speak most for a target.
    static let samplePoints = 30.0

    /// What an intent loses for each standard deviation that its samples are behind the best one's.
    static let pointsPerDeviation = 16.0

    /// How far, in deviations, an intent may be behind in a whole message and still be meant where it is the best
    /// in one of its sentences.
    static let sentenceReach = 2.0

    /// The fewest words of a sentence that is read by itself.
    static let sentenceLength = 3

    /// The likeness below which the samples of claims do not count: a doubt about something else.
    static let leastLikeness = 0.12

    /// The score from which an intent is answered.
    static let answerThreshold = 6

    /// The points that a further intent needs from words of its own: patterns and cues.
    static let furtherThreshold = 10

    /// The score that an intent needs to be meant for coming near the best.
    static let nearThreshold = 20

    /// How many points a further intent may be behind the best and still be meant as well.
    static let nearPoints = 10

    /// The score from which a claim is taken to be asked about.
    static let claimThreshold = 9

    /// What a word that no wording knows takes from each intent of ours.
    static let strangerPoints = 2

    /// What such a word takes where the message names no concept either.
    static let loneStrangerPoints = 6

    /// What a message that names no concept takes from each intent of ours.
    static let noConceptPoints = 14

    let patterns: PatternIndex
    private let odds: SampleOdds
    private let claimSamples: SampleLikeness
    private let claimWords: [String: Set<String>]
    private let intents: Catalog<Intent>
    private let generalOpeners: Set<String>
    private let people: Set<String>
    private let negators: Set<String>

    /// Creates the matcher of a knowledge base.
    ///
    /// - Complexity: O(*n*) in the length of all patterns and samples.
    package init(_ knowledge: KnowledgeBase, analyzer: Analyzer) {
        intents = knowledge.intents
        generalOpeners = knowledge.words["general-openers"] ?? []
        negators = knowledge.words["negators"] ?? []
        people = (knowledge.words["oneself"] ?? []).union(knowledge.words["other-people"] ?? [])
        patterns = PatternIndex(knowledge, tokenizer: analyzer.lexicon.tokenizer)
        let intentSamples = knowledge.intents.entries.map { intent in
            (
                target: Target.intent(intent.id),
                analyses: intent.samples.map { analyzer.analysis(of: $0.text) }
            )
        }
        odds = SampleOdds(intentSamples)
        claimWords = Self.words(ofClaimsIn: knowledge, analyzer: analyzer)
        claimSamples = SampleLikeness(
            knowledge.claims.entries.map { claim in
                (.claim(claim.id), claim.samples.map { analyzer.analysis(of: $0.text) })
            }
        )
    }

    /// The words of each claim that few other claims share: a doubt that has none of them is about something else.
    private static func words(
        ofClaimsIn knowledge: KnowledgeBase,
        analyzer: Analyzer
    ) -> [String: Set<String>] {
        let stems = knowledge.claims.entries.map { claim in
            (claim.id, Set(analyzer.analysis(of: claim.says).tokens.map(\.stem)))
        }
        var counts: [String: Int] = [:]
        for stem in stems.flatMap(\.1) { counts[stem, default: 0] += 1 }
        let common = max(1, stems.count / 18)
        return Dictionary(
            stems.map { id, words in (id, words.filter { (counts[$0] ?? 0) <= common }) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What an utterance means.
    ///
    /// - Complexity: O(*t* · *c*) for *t* tokens and the *c* patterns and samples that share a word with them.
    package func reading(of analysis: Analysis) -> IntentReading {
        var tally = Tally()
        for sentence in patterns.sentences(of: analysis) {
            for (rule, tokens) in patterns.matches(in: sentence)
            where !denies(tokens, of: rule.target, analysis) {
                let isWhole = tokens == analysis.tokens.indices
                tally.add(rule, tokens: tokens, bonus: isWhole ? Self.wholePoints : 0)
            }
        }
        let winners = addOdds(to: &tally, analysis)
        addLikeness(to: &tally, analysis)
        let ranked = ranked(tally, analysis)
        return IntentReading(
            intents: chosen(from: ranked, winners),
            considered: Array(ranked.prefix(5)),
            claims: claims(in: tally, analysis),
            redFlags: entries(tally, threshold: Self.patternPoints) { target in
                guard case .redFlag(let id) = target else { return nil }
                return id
            }
        )
    }

    /// Whether a sign is told of only to say that it is not there ("no fever or pus"), or asked about in general.
    private func denies(_ tokens: Range<Int>, of target: Target, _ analysis: Analysis) -> Bool {
        guard case .redFlag = target else { return false }
        return isGeneral(tokens, analysis)
            || analysis.mentions.contains { $0.isNegated && $0.tokens.overlaps(tokens) }
    }

    /// Whether the sentence asks how things are in general: it opens like a question and speaks of nobody.
    private func isGeneral(_ tokens: Range<Int>, _ analysis: Analysis) -> Bool {
        guard let sentence = analysis.sentences.first(where: { $0.overlaps(tokens) }),
            let first = sentence.first, generalOpeners.contains(analysis.tokens[first].form)
        else { return false }
        // "Can't breathe" and "don't want to live" leave out who.
        let second = sentence.dropFirst().first.map { analysis.tokens[$0].form }
        guard second.map({ !negators.contains($0) }) ?? true else { return false }
        return !sentence.contains { people.contains(analysis.tokens[$0].form) }
    }

    /// Adds what the samples of intents say: the best has all points, others lose some for every deviation.
    ///
    /// - Returns: The intents that are the best of a sentence by itself, with its tokens.
    private func addOdds(to tally: inout Tally, _ analysis: Analysis) -> [Target: Range<Int>] {
        var behind: [Target: Double] = [:]
        for (target, shortfall) in odds.shortfalls(of: analysis, in: analysis.tokens.indices) {
            behind[target] = shortfall
            let points = Int((Self.samplePoints + shortfall * Self.pointsPerDeviation).rounded())
            let text = shortfall == 0 ? "most like its samples" : "like its samples"
            add(points, text, for: target, to: &tally, analysis)
        }
        var winners: [Target: Range<Int>] = [:]
        guard analysis.sentences.count > 1 else { return winners }
        for sentence in analysis.sentences where sentence.count >= Self.sentenceLength {
            let best = odds.shortfalls(of: analysis, in: sentence).first { $0.shortfall == 0 }
            guard let best, behind[best.target] ?? -.infinity >= -Self.sentenceReach,
                winners[best.target] == nil
            else { continue }
            winners[best.target] = sentence
        }
        return winners
    }

    /// Adds the likeness to the samples of claims, as a share of the greatest one.
    private func addLikeness(to tally: inout Tally, _ analysis: Analysis) {
        let likenesses = claimSamples.likeness(of: analysis)
        guard let top = likenesses.values.max(), top >= Self.leastLikeness else { return }
        for (target, likeness) in likenesses {
            let share = likeness / top
            // The power of 1.5 holds the many targets that are a little like it down.
            let points = Int((Self.samplePoints * share * share.squareRoot()).rounded())
            let text = "\(Int((likeness * 100).rounded())) % like its samples"
            add(points, text, for: target, to: &tally, analysis)
        }
    }

    private func add(
        _ points: Int,
        _ text: String,
        for target: Target,
        to tally: inout Tally,
        _ analysis: Analysis
    ) {
        guard points > 0 else { return }
        let tokens = 0..<analysis.tokens.count
        tally.add(Evidence(tier: .samples, text: text, tokens: tokens, points: points), for: target)
    }
}

// MARK: - Choice

extension IntentMatcher {
    /// The intents that anything spoke for, best first.
    private func ranked(_ tally: Tally, _ analysis: Analysis) -> [IntentMatch] {
        let kinds = Set(analysis.mentions.map(\.kind))
        let strangeness = strangeness(of: analysis)
        var matches: [IntentMatch] = []
        for (target, evidence) in tally.evidence {
            guard case .intent(let id) = target, let intent = intents[id],
                intent.needs.isEmpty || !kinds.isDisjoint(with: intent.needs)
            else { continue }
            let score = evidence.score - (intent.isSocial ? 0 : strangeness)
            matches.append(IntentMatch(intent: id, score: score, evidence: evidence.inOrder))
        }
        return matches.sorted {
            ($1.score, $1.samplePoints, $0.intent) < ($0.score, $0.samplePoints, $1.intent)
        }
    }

    /// How much an utterance looks to be about another subject: words that no wording knows, and no concept.
    private func strangeness(of analysis: Analysis) -> Int {
        let named = Set(analysis.mentions.flatMap(\.tokens))
        let strangers = analysis.tokens.indices.count { index in
            let token = analysis.tokens[index]
            return token.form.utf8.count > 2 && !named.contains(index)
                && !patterns.knows(stem: token.stem) && !odds.knows(stem: token.stem)
        }
        let counted = min(4, strangers)
        return analysis.mentions.isEmpty
            ? Self.noConceptPoints + Self.loneStrangerPoints * counted
            : Self.strangerPoints * counted
    }

    /// The best intent, and every other one that has its own words, comes near, or is the best of a sentence.
    private func chosen(
        from ranked: [IntentMatch],
        _ winners: [Target: Range<Int>]
    ) -> [IntentMatch] {
        guard let best = ranked.first, best.score >= Self.answerThreshold,
            intents[best.intent]?.isSocial == false
        else { return ranked.first.map { $0.score >= Self.answerThreshold ? [$0] : [] } ?? [] }
        var chosen = [best]
        var taken = best.words
        for match in ranked.dropFirst() where chosen.count < 3 {
            let hasOwnWords =
                match.ownPoints >= Self.furtherThreshold && !match.words.isEmpty
                && taken.isDisjoint(with: match.words)
            let isNear =
                best.score - match.score <= Self.nearPoints && match.score >= Self.nearThreshold
                && Double(match.samplePoints) >= Self.samplePoints / 2
            guard intents[match.intent]?.isSocial == false,
                hasOwnWords || isNear || winners[.intent(match.intent)] != nil
            else { continue }
            chosen.append(match)
            taken.formUnion(match.words)
        }
        return chosen.enumerated().sorted { one, other in
            let starts = [one, other].map { start(of: $0.element, winners) }
            return (starts[0], one.offset) < (starts[1], other.offset)
        }
        .map(\.element)
    }

    /// The first token that speaks for an intent by itself.
    private func start(of match: IntentMatch, _ winners: [Target: Range<Int>]) -> Int {
        let sentence = winners[.intent(match.intent)]?.lowerBound
        return min(match.words.min() ?? .max, sentence ?? .max)
    }

    /// The claims that a pattern spoke for, and those that samples spoke for and that share a word of their own.
    private func claims(in tally: Tally, _ analysis: Analysis) -> [EntryMatch] {
        let stems = Set(analysis.tokens.map(\.stem))
        return entries(tally, threshold: Self.claimThreshold) { target in
            guard case .claim(let id) = target else { return nil }
            return id
        }
        .filter { $0.isSpelledOut || !stems.isDisjoint(with: claimWords[$0.id] ?? []) }
    }

    private func entries(
        _ tally: Tally,
        threshold: Int,
        _ id: (Target) -> String?
    ) -> [EntryMatch] {
        tally.evidence.compactMap { target, evidence in
            guard let id = id(target), evidence.score >= threshold else { return nil }
            return EntryMatch(id: id, score: evidence.score, evidence: evidence.inOrder)
        }
        .sorted { ($1.rank, $0.id) < ($0.rank, $1.id) }
    }
}

extension EntryMatch {
    /// Patterns before likeness, then points: no likeness reaches a thousand.
    fileprivate var rank: Int { score + (isSpelledOut ? 1_000 : 0) }
}

extension IntentMatch {
    /// The tokens of its patterns and of the cues that spoke for it.
    fileprivate var words: Set<Int> {
        Set(evidence.filter { $0.tier != .samples && $0.points > 0 }.flatMap(\.tokens))
    }
}
