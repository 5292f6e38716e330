/// One fault or remark about an input file, with its place and the way to mend it.
package struct Diagnostic: Hashable, Sendable {
    /// How much a finding matters.
    package enum Severity: String, Hashable, Sendable {
        /// What was read cannot be used.
        case error
        /// What was read can be used, but somebody should mend it.
        case warning
    }

    /// How much it matters.
    package let severity: Severity

    /// What is wrong, and what to do about it.
    package let message: String

    /// Where it is wrong.
    package let position: SourcePosition

    /// Creates a finding.
    package init(_ severity: Severity, _ message: String, at position: SourcePosition) {
        self.severity = severity
        self.message = message
        self.position = position
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: error: message`, as compilers print it.
    package var description: String { "\(position): \(severity.rawValue): \(message)" }
}
