package import Knowledge

/// What the assistant decided to say: everything but the wording.
package struct DialogueAct: Hashable, Sendable {
    /// What sort of reply it is.
    package enum Kind: String, Hashable, Sendable {
        /// An answer from facts.
        case answer
        /// A question back.
        case ask
        /// An honest "I do not know".
        case miss
        /// A red flag, before anything else.
        case alert
        /// Small talk.
        case chat
    }

    /// How the verdict on a claim is said.
    package enum ClaimFraming: String, Hashable, Sendable, CaseIterable {
        /// The claim is said first: the message may well hold its opposite.
        case restated
        /// The claim was asked as a plain question in just its own sense: "yes".
        case asked
    }

    /// Something that a statement says beside its short form.
    package struct Extra: Hashable, Sendable {
        /// The words.
        package let text: String
        /// What stands behind them.
        package let provenance: Provenance
    }

    /// How much of its parts a reply says.
    package enum Length: Hashable, Sendable {
        /// What there is room for.
        case usual
        /// The first statement of each part alone.
        case brief
    }

    /// A part of a reply, for one intent or sign.
    package enum Part: Hashable, Sendable {
        /// Facts, the most direct first.
        case facts([Fact])
        /// What speaks against a treatment, worst first.
        case contraindications([Contraindication])
        /// What speaks against a treatment in general: its entries, worst first.
        case against([Contraindication])
        /// Rules for an activity.
        case aftercare([AftercareRule])
        /// When products are stopped and started again around a treatment.
        case pauses([Pause])
        /// Two topics side by side, an aspect a row; of those that are named, nothing is known.
        case comparison(rows: [[Fact]], unknown: [String])
        /// A claim with its verdict.
        case claim(Claim, framing: ClaimFraming)
        /// A sign that needs a person soon.
        case redFlag(RedFlag)
        /// A line of small talk, or one that declines, with what can be asked instead.
        case line(prompt: String, offers: [String])
        /// What the statements of the last reply say beside their short forms.
        case extras([Extra])
        /// The ids of the sources of the last reply.
        case sources([String])
        /// The names of what the person told about themselves; whether they are forgotten now.
        case memory(names: [String], isForgotten: Bool)
        /// The names of what the person told just now.
        case noted(names: [String])
        /// The names of what the person told before and the following parts take up.
        case recalled(names: [String])
        /// The names of things on which nothing is known.
        case unknown(names: [String])
        /// Something was understood, but nothing is known about it: the names of what it was about.
        case gap(names: [String], offers: [String])
        /// Nothing was understood but the names.
        case notUnderstood(names: [String], offers: [String])
    }

    /// What sort of reply it is.
    package let kind: Kind

    /// The ids of the intents that it answers, in order.
    package let intents: [String]

    /// The ids of the topics that it is about.
    package let topics: [String]

    /// The values that the message gave.
    package let slots: Slots

    /// How soon the person needs help.
    package let urgency: Urgency

    /// The parts, in the order in which they are said.
    package let parts: [Part]

    /// How much of them is said.
    package let length: Length
}
