package import Diagnostics

/// Why an element cannot become an entry, and where.
package struct KnowledgeFault: Error, Hashable {
    /// What is wrong, and what to do.
    package let message: String

    /// Where.
    package let position: SourcePosition

    init(_ message: String, at position: SourcePosition) {
        self.message = message
        self.position = position
    }
}
