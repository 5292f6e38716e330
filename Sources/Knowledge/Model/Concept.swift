package import Diagnostics

/// A thing that people speak of, under all its names.
package struct Concept: Hashable, Sendable, KnowledgeEntry {
    /// What sort of thing a concept is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Something that is done to skin.
        case treatment
        /// An ingredient or medicine.
        case active
        /// A complaint or a disease.
        case condition
        /// A part of the body.
        case area
        /// Something people do or put on.
        case activity
        /// Something that is true of a person.
        case state
        /// Something a person feels or sees.
        case symptom
        /// What people ask about beside all these, such as age.
        case theme
    }

    /// A way to say it.
    package struct Name: Hashable, Sendable {
        /// How the name is used.
        package enum Use: String, Hashable, Sendable, CaseIterable {
            /// A proper name.
            case name
            /// What people say at home.
            case lay
            /// A maker's name.
            case brand
            /// A spelling that is wrong but common.
            case misspelt
        }

        /// The words.
        package let text: String

        /// How they are used.
        package let use: Use

        /// Where the name is written.
        package let position: SourcePosition
    }

    /// What other entries call it.
    package let id: String

    /// What sort of thing it is.
    package let kind: Kind

    /// Every name; the first is shown to people.
    package let names: [Name]

    /// The ids of the wider concepts that it is a kind of.
    package let parents: [String]

    /// The ids of concepts that are worth naming beside it.
    package let related: [String]

    /// Where it is written.
    package let position: SourcePosition

    /// The name that is shown to people.
    package var displayName: String { names.first?.text ?? id }
}
