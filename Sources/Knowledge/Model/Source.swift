package import Diagnostics

/// A text that statements rest on.
package struct Source: Hashable, Sendable, KnowledgeEntry {
    /// What kind of text it is, the weightiest for a reader first.
    package enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
        /// A regulator, such as the FDA.
        case regulator
        /// A guideline of a learned society or health service.
        case guideline
        /// A professional body.
        case professionalBody = "professional-body"
        /// A hospital.
        case hospital
        /// A review that searched for all studies.
        case systematicReview = "systematic-review"
        /// Another review.
        case review
        /// A trial or other study.
        case trial
        /// A clinic or a maker.
        case clinic
        /// An article in a magazine or on a site.
        case article
        /// What is generally known; no text was read.
        case generalKnowledge = "general-knowledge"

        /// Orders by weight: a weightier kind is less than a lighter one.
        package static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// What statements call it.
    package let id: String

    /// What kind of text it is.
    package let kind: Kind

    /// Its title.
    package let title: String

    /// Who wrote it, where that is known.
    package let author: String?

    /// The year that it appeared, if known.
    package let year: Int?

    /// An address, DOI or place in print, if there is one.
    package let locator: String?

    /// Where it was read, when not at the locator.
    package let seen: String?

    /// Whether it was read.
    package let checked: Checked

    /// Where it is written.
    package let position: SourcePosition
}
