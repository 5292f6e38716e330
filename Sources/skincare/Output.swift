import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The only door to standard output and standard error.
enum Output {
    /// Writes lines to standard output: answers.
    static func say(_ text: String) {
        write(text + "\n", to: STDOUT_FILENO)
    }

    /// Writes a line to standard error: notices.
    static func notice(_ text: String) {
        write(text + "\n", to: STDERR_FILENO)
    }

    /// Writes findings to standard error, one a line.
    static func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { notice(diagnostic.description) }
    }

    /// Writes all of the text; a reader that went away ends it in silence.
    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                #if canImport(Glibc)
                    Glibc.write(descriptor, bytes.baseAddress, bytes.count)
                #else
                    Darwin.write(descriptor, bytes.baseAddress, bytes.count)
                #endif
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
