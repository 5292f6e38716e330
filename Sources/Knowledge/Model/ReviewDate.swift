package import Diagnostics

/// When the statements of a file are to be read again.
package struct ReviewDate: Hashable, Sendable {
    /// The day, as ISO 8601 writes it: `2027-11-22`.
    package let day: String

    /// Where the file begins.
    package let position: SourcePosition
}
