package import Diagnostics

/// Something that people want, how they say it, and which statements answer it.
package struct Intent: Hashable, Sendable, KnowledgeEntry {
    /// Which kind of statement answers an intent.
    package enum Answer: String, Hashable, Sendable {
        /// Facts of the intent's aspects.
        case facts
        /// What speaks against a treatment.
        case contraindications
        /// Facts, and when products that are named are paused.
        case preparation
        /// Two topics, side by side.
        case comparison
        /// Two topics together, or how far apart.
        case combination
        /// Aftercare rules for an activity.
        case aftercare
        /// The verdict on a claim.
        case claims
        /// A red flag.
        case redFlags = "red-flags"
        /// The sources of the last reply.
        case sources
        /// The last reply once more.
        case again
        /// The last reply, shorter.
        case simpler
        /// What the last reply left out.
        case more
        /// What the person told about themselves.
        case memory
        /// Forgetting that.
        case forget
        /// Taking note of what the person tells.
        case inform
        /// What is not known.
        case gaps
        /// A line of small talk.
        case chat
        /// A line that declines.
        case decline
    }

    /// A wording that speaks for an intent, or against it.
    package struct Cue: Hashable, Sendable {
        /// The wording.
        package let pattern: Pattern
        /// How much it counts; negative when it speaks against.
        package let weight: Int
    }

    /// Its id.
    package let id: String

    /// What replies call it: its id, unless it is finer than others need to know.
    package let label: String

    /// Which kind of statement answers it.
    package let answer: Answer

    /// The aspects of facts that answer it, best first.
    package let aspects: [String]

    /// Kinds of concept of which a message must name at least one; empty where none is needed.
    package let needs: [Concept.Kind]

    /// The kinds of concept that it asks about: activities, and products that are put on.
    package let takes: [Concept.Kind]

    /// The kinds of concept that are no value of it though a message names them.
    package let ignores: [Concept.Kind]

    /// The kind of concept that implies it where a message names one and says no more.
    package let impliedBy: Concept.Kind?

    /// The prompt that is said for small talk or to decline.
    package let prompt: String?

    /// How it is offered: "whether it hurts".
    package let offer: String?

    /// Whether it is among the first things offered.
    package let isOfferedFirst: Bool

    /// Wordings that decide for it.
    package let patterns: [Pattern]

    /// Wordings that speak for it or against it.
    package let cues: [Cue]

    /// Messages that mean it.
    package internal(set) var samples: [Sample]

    /// Where it is written.
    package let position: SourcePosition
}

extension Intent {
    /// Whether it is talk about the talk, or about something else: it is answered with a line and no fact.
    package var isSocial: Bool {
        switch answer {
        case .chat, .gaps, .decline, .sources, .again, .simpler, .more, .memory, .forget, .inform:
            true
        default: false
        }
    }
}

/// A message that an editor wrote as an example.
package struct Sample: Hashable, Sendable {
    /// The message.
    package let text: String
    /// Where it is written.
    package let position: SourcePosition
}
