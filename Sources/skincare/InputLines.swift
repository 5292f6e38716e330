import LineProtocol

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The lines of standard input, bounded.
struct InputLines: Sequence, IteratorProtocol {
    private var splitter: LineSplitter
    private var ready: [LineSplitter.Line] = []
    private var index = 0
    private var isOver = false

    /// Reads lines of up to `limit` bytes.
    init(limit: Int) {
        splitter = LineSplitter(limit: limit)
    }

    /// The next line, nil at the end of input.
    mutating func next() -> LineSplitter.Line? {
        while index == ready.count, !isOver { readMore() }
        guard index < ready.count else { return nil }
        defer { index += 1 }
        return ready[index]
    }

    private mutating func readMore() {
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        if count < 0 && errno == EINTR { return }
        index = 0
        ready = []
        if count > 0 {
            ready = splitter.lines(completedBy: Array(bytes[..<count]))
        } else {
            isOver = true
            if let rest = splitter.rest() { ready = [rest] }
        }
    }
}
