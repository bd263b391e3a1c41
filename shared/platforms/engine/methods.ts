/** The methods whose body is sure to arrive. */
export const BODY_METHODS: readonly string[] = ['POST', 'PUT', 'PATCH'];
