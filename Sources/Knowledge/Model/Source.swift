package import Diagnostics

/// A text that statements rest on.
package struct Source: Hashable, Sendable, KnowledgeEntry {
    /// What kind of text it is.
    package enum Kind: String, Hashable, Sendable {
        /// A regulator, such as the FDA.
        case regulator
        /// A guideline of a learned society or health service.
        case guideline
        /// A review that searched for all studies.
        case systematicReview = "systematic-review"
        /// Another review.
        case review
        /// A trial or other study.
        case trial
        /// A professional body.
        case professionalBody = "professional-body"
        /// A hospital.
        case hospital
        /// A clinic or a maker.
        case clinic
        /// An article in a magazine or on a site.
        case article
        /// What is generally known; no text was read.
        case generalKnowledge = "general-knowledge"
    }

    /// What statements call it.
    package let id: String

    /// What kind of text it is.
    package let kind: Kind

    /// Its title.
    package let title: String

    /// Who wrote it.
    package let author: String

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
