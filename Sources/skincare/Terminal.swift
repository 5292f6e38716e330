#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What standard output is: a terminal of some width, or not.
struct Terminal {
    /// Whether a person reads and types.
    let isInteractive: Bool

    /// Whether a person reads.
    let showsText: Bool

    /// Whether faint text may be used: a terminal, and no `NO_COLOR`.
    let hasStyle: Bool

    /// The columns, nil where lines are not to be broken.
    let width: Int?

    /// Asks the system.
    init() {
        showsText = isatty(STDOUT_FILENO) == 1
        isInteractive = showsText && isatty(STDIN_FILENO) == 1
        let refuses = getenv("NO_COLOR").map { String(cString: $0) }?.isEmpty == false
        let isDumb = getenv("TERM").map { String(cString: $0) } == "dumb"
        hasStyle = showsText && !refuses && !isDumb
        var size = winsize()
        let isKnown =
            showsText && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = isKnown ? max(20, min(100, Int(size.ws_col))) : nil
    }

    /// The text with its lines broken at spaces, so that none is wider than the terminal.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func fitted(_ text: String) -> String {
        guard let width else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Self.broken(String($0), width: width) }
            .joined(separator: "\n")
    }

    /// The text in faint letters, where the terminal has them.
    func faint(_ text: String) -> String {
        hasStyle ? "\u{1B}[2m\(text)\u{1B}[0m" : text
    }

    static func broken(_ line: String, width: Int) -> String {
        var lines: [String] = []
        var current = ""
        for word in line.split(separator: " ") {
            if !current.isEmpty, current.count + 1 + word.count > width {
                lines.append(current)
                current = ""
            }
            current += current.isEmpty ? String(word) : " " + word
        }
        return (lines + [current]).joined(separator: "\n")
    }
}
