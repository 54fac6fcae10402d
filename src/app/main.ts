// Starts the screen.
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { workOffline } from './offline.ts'
import { catchUnforeseen } from './unforeseen.ts'
import { ringkasRouter } from './router.ts'
import './styles/tokens.css'
import './styles/base.css'

const app = createApp(App)
const router = ringkasRouter()
catchUnforeseen(app, router)
app.use(createPinia())
app.use(router)
app.mount('#app')

// The development server must not be kept.
if (import.meta.env.PROD && 'serviceWorker' in navigator) void workOffline()
