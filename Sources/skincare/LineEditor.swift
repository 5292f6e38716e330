#if LineEditing
    import CEdit

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// A prompt with line editing, history for the session, and completion of commands.
    struct LineEditor {
        /// Prepares the terminal: characters beyond ASCII, and Control-C that discards a line.
        init() {
            setlocale(LC_CTYPE, "")
            if isSingleByte() { setlocale(LC_CTYPE, "C.UTF-8") }
            signal(SIGINT) { _ in }
            cedit_start()
            cedit_complete_with { text, state in
                let typed = text.map { String(cString: $0) } ?? ""
                let fitting = ChatCommand.commands.filter { $0.hasPrefix(typed) }
                return Int(state) < fitting.count ? strdup(fitting[Int(state)]) : nil
            }
        }

        /// The next line, nil when the person ended the input.
        func line(prompt: String) -> String? {
            while true {
                errno = 0
                if let typed = readline(prompt) {
                    defer { free(typed) }
                    let line = String(cString: typed)
                    if !line.allSatisfy(\.isWhitespace) { add_history(typed) }
                    return line
                }
                // Control-C interrupts the reading; Control-D ends it.
                guard errno == EINTR else { return nil }
                Output.say("")
            }
        }

        private func isSingleByte() -> Bool {
            String(cString: nl_langinfo(nl_item(CODESET))).uppercased() != "UTF-8"
        }
    }
#else
    /// A prompt without line editing, for builds without that library.
    struct LineEditor {
        /// Does nothing.
        init() {}

        /// The next line, nil at the end of input.
        func line(prompt: String) -> String? {
            print(prompt, terminator: "")
            return readLine()
        }
    }
#endif
