/// Bounds within which a document must stay to be read at all.
///
/// libxml2 has bounds of its own on names and comments; depth, text and tags it leaves to its user.
package struct XMLLimits: Hashable, Sendable {
    /// The largest file, in bytes.
    package var fileSize = 16 << 20

    /// The longest stretch without an element, comment or text ending, in bytes: bounds tags.
    package var tagLength = 64 << 10

    /// The most text in one element, in bytes.
    package var textLength = 64 << 10

    /// The deepest nesting of elements.
    package var depth = 64

    /// The most attributes on one element.
    package var attributes = 64

    /// The most faults of one file that are worth reporting.
    package var faults = 100

    /// The bounds that suit hand-written files.
    package init() {}
}
