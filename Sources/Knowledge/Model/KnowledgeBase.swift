package import Diagnostics

/// Everything the assistant knows: valid as a whole, and immutable.
///
/// It is made by ``KnowledgeBaseLoader`` alone, which reports every fault and makes none with a fault.
package struct KnowledgeBase: Sendable {
    /// What it is about.
    package let subject: Subject

    /// A hash of all files, as 16 hexadecimal digits: the same files give the same hash anywhere.
    package let hash: String

    /// The texts that statements rest on.
    package let sources: Catalog<Source>

    /// The things that people speak of.
    package let concepts: Catalog<Concept>

    /// The statements about topics.
    package let facts: Catalog<Fact>

    /// What speaks against treatments.
    package let contraindications: Catalog<Contraindication>

    /// What is allowed when, after treatments.
    package let aftercare: Catalog<AftercareRule>

    /// Products that are paused around treatments.
    package let pauses: Catalog<Pause>

    /// What people see after treatments.
    package let timeline: Catalog<TimelineEntry>

    /// Signs that need a person soon.
    package let redFlags: Catalog<RedFlag>

    /// What an article says, judged.
    package let claims: Catalog<Claim>

    /// What people want.
    package let intents: Catalog<Intent>

    /// The word lists that patterns name, by id.
    package let wordLists: [String: Pattern.Node]

    /// The word lists, by id: their single words.
    package let words: [String: Set<String>]

    /// What people type for words, and what it stands for.
    package let shorthand: [String: String]

    /// When the files with statements are to be read again.
    package let reviews: [ReviewDate]

    /// Words that replies explain.
    package let terms: Catalog<Term>

    /// Evidence left out on purpose: ids and reasons.
    package let leftOut: Catalog<LeftOut>

    /// What topics must say.
    package let demands: [Demand]

    /// Words that two countries spell each in its own way.
    package let spellings: [SpellingPair]

    /// Look-ups for answers.
    private let index: KnowledgeIndex

    init(_ contents: KnowledgeContents, subject: Subject, hash: String) {
        self.subject = subject
        self.hash = hash
        sources = contents.sources
        concepts = contents.concepts
        facts = contents.facts
        contraindications = contents.contraindications
        aftercare = contents.aftercare
        pauses = contents.pauses
        timeline = contents.timeline
        redFlags = contents.redFlags
        claims = contents.claims
        intents = contents.intents
        terms = contents.terms
        leftOut = contents.leftOut
        reviews = contents.reviews
        demands = contents.demands
        spellings = contents.spellings
        shorthand = contents.shorthand
        wordLists = contents.wordLists
        words = contents.wordLists.mapValues { node in
            Set(
                node.all.compactMap { part in
                    guard case .word(let word) = part else { return nil }
                    return word
                }
            )
        }
        index = KnowledgeIndex(contents)
    }
}

// MARK: - Look-ups

extension KnowledgeBase {
    /// The facts of a topic that answer one kind of question, in the order of the files.
    package func facts(on topic: String, aspect: String) -> [Fact] {
        index.facts[.init(topic: topic, detail: aspect)] ?? []
    }

    /// What speaks against a treatment for one state, condition or active.
    package func contraindications(on topic: String, who: String) -> [Contraindication] {
        index.contraindications[.init(topic: topic, detail: who)] ?? []
    }

    /// The rules on one activity after a treatment, by the start of their windows.
    package func aftercare(on topic: String, activity: String) -> [AftercareRule] {
        index.aftercare[.init(topic: topic, detail: activity)] ?? []
    }

    /// What is said of pausing a product around a treatment.
    package func pauses(around topic: String, of product: String) -> [Pause] {
        index.pauses[.init(topic: topic, detail: product)] ?? []
    }

    /// The concept and every wider one, nearest first.
    ///
    /// - Complexity: O(*n*) in the number of wider concepts.
    package func lineage(of id: String) -> [String] {
        index.lineages[id] ?? [id]
    }

    /// Whether a concept is another or a kind of it.
    package func isKind(_ id: String, of wider: String) -> Bool {
        id == wider || lineage(of: id).contains(wider)
    }

    /// Whether any fact on a topic speaks of a concept, or of a wider one.
    package func hasFacts(on topic: String, about concept: String) -> Bool {
        guard let spokenOf = index.conceptsByTopic[topic] else { return false }
        return lineage(of: concept).contains(where: spokenOf.contains)
    }

    /// Whether anything is known about a topic itself.
    package func hasFacts(on topic: String) -> Bool {
        index.topicsWithFacts.contains(topic)
    }

    /// How strong the evidence is, as it is shown: what was not seen in a source counts as unverified.
    ///
    /// Aftercare rules, timeline entries and red flags carry no grade of their own in the evidence: what a
    /// regulator says is regulatory, the rest expert opinion.
    package func grade(of provenance: Provenance) -> Grade {
        let kinds = provenance.sources.compactMap { sources[$0]?.kind }
        if provenance.checked == .no || kinds.allSatisfy({ $0 == .generalKnowledge }) {
            return .unverified
        }
        return provenance.authoredGrade
            ?? (kinds.contains(.regulator) ? .regulatory : .expertOpinion)
    }

    /// The sources of a claim: those of the facts that bear on it, each once.
    package func sources(of claim: Claim) -> [String] {
        claim.facts.flatMap { facts[$0]?.provenance.sources ?? [] }.uniqued()
    }
}

// MARK: - Wordings

extension KnowledgeBase {
    /// The word lists, by id: their words and runs of words, in lower case.
    ///
    /// - Complexity: O(*n*) in the length of the lists.
    package var phrases: [String: [String]] { wordLists.mapValues(\.phrases) }

    /// Every pattern and cue.
    package var patterns: [Pattern] {
        intents.entries.flatMap { $0.patterns + $0.cues.map(\.pattern) }
            + claims.entries.flatMap(\.patterns)
            + redFlags.entries.flatMap(\.patterns)
    }

    /// Every sample message.
    package var samples: [Sample] {
        intents.entries.flatMap(\.samples) + claims.entries.flatMap(\.samples)
            + redFlags.entries.flatMap(\.samples)
    }
}

// MARK: - Browsing

extension KnowledgeBase {
    /// A statement of any kind, for browsing.
    package struct Statement: Sendable {
        /// What sort of statement it is, named as its element.
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// A statement about a topic.
            case fact
            /// What speaks against a treatment.
            case contraindication
            /// What is allowed when.
            case aftercare
            /// When a product is paused.
            case pause
            /// What people see.
            case timeline
            /// A sign that needs a person soon.
            case redFlag = "red-flag"
        }

        /// What sort of statement it is.
        package let kind: Kind
        /// The id of its topic.
        package let topic: String
        /// What stands behind it.
        package let provenance: Provenance
        /// Its sentences, the main one first.
        package let texts: [String]

        fileprivate init(
            _ kind: Kind,
            _ topic: String,
            _ provenance: Provenance,
            _ texts: [String?]
        ) {
            self.kind = kind
            self.topic = topic
            self.provenance = provenance
            self.texts = texts.compactMap(\.self)
        }
    }

    /// Every statement, in the order of the files within each kind.
    ///
    /// - Complexity: O(*n*) in the number of statements.
    package var statements: [Statement] {
        var all = facts.entries.map {
            Statement(
                .fact,
                $0.topic,
                $0.provenance,
                [$0.short, $0.detail, $0.caveat, $0.difference]
            )
        }
        all += contraindications.entries.map {
            Statement(
                .contraindication,
                $0.topic,
                $0.provenance,
                [$0.label, $0.reason, $0.advice, $0.difference]
            )
        }
        all += aftercare.entries.map {
            Statement(
                .aftercare,
                $0.topic,
                $0.provenance,
                [$0.instruction, $0.reason, $0.difference]
            )
        }
        all += pauses.entries.map {
            Statement(.pause, $0.topic, $0.provenance, [$0.advice, $0.difference])
        }
        all += timeline.entries.map {
            Statement(.timeline, $0.topic, $0.provenance, [$0.label, $0.seen, $0.notNormal])
        }
        all += redFlags.entries.map {
            Statement(
                .redFlag,
                $0.topic,
                $0.provenance,
                [$0.sign, $0.when, $0.meaning, $0.advice]
            )
        }
        return all
    }
}

/// A piece of evidence that was left out on purpose.
package struct LeftOut: Hashable, Sendable, KnowledgeEntry {
    /// Its id in the evidence.
    package let id: String
    /// Why it was left out.
    package let reason: String
    /// Where that is written.
    package let position: SourcePosition
}

/// Names itself and no more: all of it would fill pages wherever a value is printed.
extension KnowledgeBase: CustomStringConvertible, CustomReflectable {
    /// Its subject and its hash.
    package var description: String { "knowledge about \(subject.name), \(hash)" }

    /// Nothing to look into.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
