/// Gathers every finding of a run, so that a person mends all of them at once.
///
/// Stages take it `inout` and go on after a fault wherever they can.
package struct DiagnosticCollector: Sendable {
    /// What was found, in the order of discovery.
    package private(set) var diagnostics: [Diagnostic] = []

    /// Creates an empty collector.
    package init() {}

    /// Whether anything found makes the input unusable.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// What was found, by file and place.
    ///
    /// - Complexity: O(*n* log *n*).
    package var sorted: [Diagnostic] {
        diagnostics.sorted { ($0.position, $0.message) < ($1.position, $1.message) }
    }

    /// Takes over what another collector found, by file and place.
    ///
    /// - Complexity: O(*n* log *n*).
    package mutating func append(_ other: DiagnosticCollector) {
        diagnostics += other.sorted
    }

    /// Notes a fault.
    package mutating func error(_ message: String, at position: SourcePosition) {
        diagnostics.append(Diagnostic(.error, message, at: position))
    }

    /// Notes what can be used, but is to be mended.
    package mutating func warn(_ message: String, at position: SourcePosition) {
        diagnostics.append(Diagnostic(.warning, message, at: position))
    }
}
